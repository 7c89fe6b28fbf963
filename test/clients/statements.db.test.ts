import { afterAll, beforeAll, expect, test } from 'vitest'
import { findClients } from '../../src/clients/index.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import { openTestDatabase } from '../database.ts'
import { countStatements } from './countStatements.ts'
import { noReceivables, storePeople } from './people.ts'

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
  await storePeople(open.database, [
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
  ])
})
afterAll(() => open.close())

/** How many statements one after the other a search takes, which is most of what it takes. */
const searches: readonly (readonly [what: string, q: string, found: number, statements: number])[] = [
  ['a whole postcode, where nothing sounds like it', '6716 ca', 1, 1],
  ['a client number, which may be of an invoice or begin a longer one', '100001', 1, 1],
  ['a telephone number', '06-12345678', 1, 1],
  ['a word that is there', 'brugman', 6, 1],
  ['two words', 'brugman ede', 6, 1],
  ['a part of an e-mail address, or how the word sounds and is spelt; and who is meant', 'brugmn', 6, 2],
  ['a double name of which one half is misspelt', 'jansen-smts', 1, 2],
  ['a word with a few digits, of a name or a number', 'budgetkring 7', 6, 1],
  ['a word with a whole postcode, of which is known that it is rare', 'brugman 6716 cb', 6, 1],
  ['a word with a telephone number', 'wijngaert 0612345678', 1, 3],
  ['a word with a start of a postcode, counted first', 'brugman 6716', 6, 2],
]
test.each(searches)('%s: %s', async (_, q, found, statements) => {
  const { database, count } = countStatements(open.database)
  const { hits, similar } = await findClients(
    database,
    { q, limit: 20, byBirthDate: async () => false },
    noReceivables,
  )
  expect([hits.length + similar.length, count()]).toEqual([found, statements])
})
