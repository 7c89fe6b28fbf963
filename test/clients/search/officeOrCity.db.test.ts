import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordMatches } from '../../../src/clients/search/byWords.ts'
import { readCandidates } from '../../../src/clients/search/candidates.ts'
import { searchTermsOf } from '../../../src/clients/search/searchTerms.ts'
import { readQuery } from '../../../src/clients/search/text/readQuery.ts'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { openTestDatabase } from '../../database.ts'
import { noReceivables, type Person, storePeople } from '../people.ts'

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
  await storePeople(open.database, people())
})
afterAll(() => open.close())

test('an office with more clients than are counted gives the first ones, and clients with its name', async () => {
  const names = ['Klant aa', 'Klant ab', 'Z. van Horizon-Bewindvoering']
  expect(await find('horizon bewindvoering', 20)).toEqual({ names, total: 20, more: true })
  expect((await find('bewindvoering horizon', 20)).names).toEqual(names)
})

test('a city with more clients than are counted gives the first ones', async () => {
  const names = ['Klant aa', 'Klant ab', 'Klant ac']
  expect(await find('bergen op zoom', 20)).toEqual({ names, total: 20, more: true })
})

test('an office with small words in its name gives the first ones too', async () => {
  const names = ['Klant aa', 'Klant ab', 'Klant ac']
  expect(await find('van den Kamp mentoren', 20)).toEqual({ names, total: 20, more: true })
})

test('a city with a hyphen gives the first ones too', async () => {
  const names = ['Klant aa', 'Klant ab', 'Klant ac']
  expect(await find('Súdwest-Fryslân', 20)).toEqual({ names, total: 20, more: true })
})

test('if fewer clients match than are counted, the total is exact', async () => {
  expect(await find('bergen op zoom', 50)).toMatchObject({ total: groupSize + 1, more: false })
  expect(await find('horizon bewindvoering', 50)).toMatchObject({ total: groupSize + 1, more: false })
})

async function find(q: string, countTo: number) {
  const terms = searchTermsOf(readQuery(q))
  const context = { database: open.database, receivables: noReceivables, rankLimit: 3, countTo }
  const { candidates, total, more } = await readCandidates(context, terms, wordMatches(terms, countTo))
  return { names: candidates.map(({ name }) => name).sort(), total, more }
}

const groupSize = 40

function people(): readonly Person[] {
  return [
    ...group(100_000, { representative: { name: 'Horizon Bewindvoering', role: 'bewindvoerder' } }),
    ...group(200_000, { representative: { name: 'Horizon Mentorschap', role: 'mentor' } }),
    ...group(300_000, { city: 'Bergen op Zoom' }),
    ...group(600_000, { representative: { name: 'Van den Kamp Mentoren', role: 'mentor' } }),
    ...group(500_000, { city: 'Súdwest-Fryslân' }),
    { number: '400000', name: 'B. van Bergen', city: 'Zoom' },
    // Has the name of the office and is also its client, so must be found once.
    {
      number: '400001',
      name: 'Z. van Horizon-Bewindvoering',
      representative: { name: 'Horizon Bewindvoering', role: 'bewindvoerder' },
    },
  ]
}

/** Returns clients in reverse order of name, so that the table is not in the order of the result. */
function group(from: number, shared: Partial<Person>): readonly Person[] {
  const letters = (index: number) => String.fromCharCode(97 + Math.floor(index / 7), 97 + (index % 7))
  return Array.from({ length: groupSize }, (_, index) => ({
    ...{ number: String(from + index), name: `Klant ${letters(groupSize - 1 - index)}` },
    ...shared,
  }))
}
