import { afterAll, beforeAll, expect, test } from 'vitest'
import { findByWords, findByWordsOr } from '../../../src/clients/queries/byWords.ts'
import { readQuery } from '../../../src/clients/query/readQuery.ts'
import { termsOf } from '../../../src/clients/searchTerms.ts'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { openTestDatabase } from '../../database.ts'
import { noInvoices, storePeople } from '../people.ts'

const together = 40

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
  const letters = (index: number) => String.fromCharCode(97 + Math.floor(index / 7), 97 + (index % 7))
  // Stored from the last to the first, so that the order is not that of the table.
  const group = (from: number, of: object) =>
    Array.from({ length: together }, (_, index) => ({
      ...{ number: String(from + index), name: `Klant ${letters(together - 1 - index)}` },
      ...of,
    }))
  await storePeople(open.database, [
    ...group(100_000, { representative: { name: 'Horizon Bewindvoering', role: 'bewindvoerder' } }),
    ...group(200_000, { representative: { name: 'Horizon Mentorschap', role: 'mentor' } }),
    ...group(300_000, { city: 'Bergen op Zoom' }),
    ...group(600_000, { representative: { name: 'Van den Kamp Mentoren', role: 'mentor' } }),
    ...group(500_000, { city: 'Súdwest-Fryslân' }),
    { number: '400000', name: 'B. van Bergen', city: 'Zoom' },
    // Bears the name and is their client as well: found once.
    {
      ...{ number: '400001', name: 'Z. van Horizon-Bewindvoering' },
      representative: { name: 'Horizon Bewindvoering', role: 'bewindvoerder' },
    },
  ])
})
afterAll(() => open.close())

const find = async (q: string, countTo: number) => {
  const from = { database: open.database, ledger: noInvoices, ranked: 3 }
  const { candidates, total, more } = await findByWords(from, termsOf(readQuery(q)), countTo)
  return { names: candidates.map(({ name }) => name).sort(), total, more }
}

test('of an office with more clients than are counted the first are given, and whoever bears its name', async () => {
  expect(await find('horizon bewindvoering', 20)).toEqual({
    names: ['Klant aa', 'Klant ab', 'Z. van Horizon-Bewindvoering'],
    total: 20,
    more: true,
  })
  expect((await find('bewindvoering horizon', 20)).names).toEqual([
    'Klant aa',
    'Klant ab',
    'Z. van Horizon-Bewindvoering',
  ])
})

test('of a city as well', async () => {
  const names = ['Klant aa', 'Klant ab', 'Klant ac']
  expect(await find('bergen op zoom', 20)).toEqual({ names, total: 20, more: true })
})

test('of an office with small words in its name too', async () => {
  const names = ['Klant aa', 'Klant ab', 'Klant ac']
  expect(await find('van den Kamp mentoren', 20)).toEqual({ names, total: 20, more: true })
})

test('of a city typed with a hyphen too, and what else that may be is not asked', async () => {
  const terms = termsOf(readQuery('Súdwest-Fryslân'))
  const from = { database: open.database, ledger: noInvoices, ranked: 3 }
  const otherwise = { lookups: [], optional: false, length: 0, word: null }
  const found = await findByWordsOr(from, { terms, otherwise }, { countTo: 20, few: 5 })
  expect(found.candidates.map(({ name }) => name).sort()).toEqual(['Klant aa', 'Klant ab', 'Klant ac'])
  expect(found).toMatchObject({ total: 20, more: true, otherwise: false })
})

test('where fewer fit than are counted, all are counted', async () => {
  expect(await find('bergen op zoom', 50)).toMatchObject({ total: together + 1, more: false })
  expect(await find('horizon bewindvoering', 50)).toMatchObject({ total: together + 1, more: false })
})
