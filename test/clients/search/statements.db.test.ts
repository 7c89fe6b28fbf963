import { afterAll, beforeAll, expect, test } from 'vitest'
import { findClients } from '../../../src/clients/index.ts'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { openTestDatabase } from '../../database.ts'
import { countStatements } from '../countStatements.ts'
import { noReceivables, type Person, storePeople } from '../people.ts'

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
  await storePeople(open.database, people)
})
afterAll(() => open.close())

/** A search takes most of its time in statements, one after the other. */
const searches: readonly (readonly [what: string, q: string, hits: number, statements: number])[] = [
  ['a whole postcode, which has no similar words', '6716 ca', 1, 1],
  ['a client number, which may also be an invoice number', '100001', 1, 2],
  ['a telephone number', '06-12345678', 1, 1],
  ['a word with matches', 'brugman', 6, 1],
  ['two words', 'brugman ede', 6, 1],
  ['a word without matches, then other readings and similar words', 'brugmn', 6, 5],
  ['a double name with a typo in one half', 'jansen-smts', 1, 5],
  ['a word with a short number', 'budgetkring 7', 6, 1],
  ['a word with a whole postcode, counted first', 'brugman 6716 cb', 6, 2],
  ['a word with a telephone number, counted first', 'wijngaert 0612345678', 1, 3],
  ['a word with the start of a postcode, counted first', 'brugman 6716', 6, 2],
]
test.each(searches)('%s: %s', async (_, q, expectedHits, statements) => {
  const { database, count } = countStatements(open.database)
  const { hits, similar } = await findClients(
    database,
    { q, limit: 20, byBirthDate: async () => false },
    noReceivables,
  )
  expect([hits.length + similar.length, count()]).toEqual([expectedHits, statements])
})

const people: readonly Person[] = [
  {
    number: '100001',
    name: 'S. van der Wijngaert',
    postcode: '6716 CA',
    city: 'Ede',
    phone: '06-12345678',
  },
  { number: '100009', name: 'J. Jansen-Smits', postcode: '6716 CC', city: 'Ede' },
  ...Array.from({ length: 6 }, (_, index) => ({
    ...{ number: String(100_002 + index), name: `${'ABCDEF'[index]}. Brugman`, postcode: '6716 CB' },
    city: 'Ede',
    representative: { name: 'Budgetkring 7', role: 'bewindvoerder' as const },
  })),
]
