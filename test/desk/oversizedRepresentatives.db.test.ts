import { afterAll, beforeAll, expect, test } from 'vitest'
import { countClients, findClients } from '../../src/clients/index.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import { createOversizedRepresentatives } from '../../src/desk/oversizedRepresentatives.ts'
import { representativeOfAll } from '../../src/desk/representativeOfAll.ts'
import { countStatements } from '../clients/countStatements.ts'
import { noReceivables, type Person, storePeople } from '../clients/people.ts'
import { openTestDatabase } from '../database.ts'

const office = { name: 'De Boer Bewind', role: 'bewindvoerder' } as const
const clientOf = (number: number, representative: NonNullable<Person['representative']>): Person => ({
  number: String(number),
  name: `Klant ${number}`,
  representative,
})

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
  const clients = Array.from({ length: 1_001 }, (_, index) => clientOf(200_000 + index, office))
  await storePeople(open.database, clients)
})
afterAll(() => open.close())

test('the clients of a representative with too many to total are counted once in ten minutes', async () => {
  const { database, count: statements, begin } = countStatements(open.database)
  let minutes = 0
  const oversized = createOversizedRepresentatives(() => new Date(Date.UTC(2026, 10, 25, 11, minutes)))
  const request = { q: 'boer bewind', limit: 5, byBirthDate: async () => false }
  const total = async () => {
    const result = await findClients(database, request, noReceivables)
    begin()
    const count = (countTo: number) => countClients(database, { ...request, countTo }, noReceivables)
    const { representative, ...counted } = await representativeOfAll(database, result, { count, oversized })
    return { ...counted, representative: representative?.name ?? null, statements: statements() }
  }
  const tooMany = { total: 50, more: true, representative: null }
  expect(await total()).toEqual({ ...tooMany, statements: 1 })
  await storePeople(open.database, [clientOf(200_000, { ...office, name: 'Horizon' })], 2)
  minutes = 9
  expect(await total()).toEqual({ ...tooMany, statements: 0 })
  minutes = 10
  expect(await total()).toMatchObject({ total: 1_000, more: false, representative: office.name })
})
