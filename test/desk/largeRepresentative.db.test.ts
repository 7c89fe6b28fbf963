import { afterAll, beforeAll, expect, test } from 'vitest'
import { countClients, findClients } from '../../src/clients/index.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import { representativeOfAll } from '../../src/desk/representativeOfAll.ts'
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

test('a representative with too many clients is not totalled, and one with fewer is', async () => {
  const request = { q: 'boer bewind', limit: 5, byBirthDate: async () => false }
  const total = async () => {
    const result = await findClients(open.database, request, noReceivables)
    const count = (countTo: number) => countClients(open.database, { ...request, countTo }, noReceivables)
    const { representative, ...counted } = await representativeOfAll(open.database, result, count)
    return { ...counted, representative: representative?.name ?? null }
  }
  expect(await total()).toEqual({ total: 50, more: true, representative: null })
  await storePeople(open.database, [clientOf(200_000, { ...office, name: 'Horizon' })], 2)
  expect(await total()).toEqual({ total: 1_000, more: false, representative: office.name })
})
