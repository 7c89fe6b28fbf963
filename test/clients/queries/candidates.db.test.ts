import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fitOf, type Lookup, type SearchKey } from '../../../src/clients/keys/lookup.ts'
import { findByKeys, findByOneOf } from '../../../src/clients/queries/byKeys.ts'
import { findByWords, findByWordsOr } from '../../../src/clients/queries/byWords.ts'
import type { Found } from '../../../src/clients/queries/candidates.ts'
import { rarestFirst } from '../../../src/clients/queries/rarestFirst.ts'
import { areWords, areWordsOrNumbers } from '../../../src/clients/queries/wordQueries.ts'
import { readQuery } from '../../../src/clients/query/readQuery.ts'
import { type Term, termsOf } from '../../../src/clients/searchTerms.ts'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { openTestDatabase } from '../../database.ts'
import { crowdMember } from '../corpus/crowd.ts'
import { noInvoices, storePeople } from '../people.ts'

/** More candidates than this are not all given, only counted. */
const allGiven = 50
const ofCrowd = 400
/** So many have a number of one or two digits, and an office with such a number in its name. */
const shortNumbers = 20
const everybody = ofCrowd + shortNumbers

let open: OpenDatabase
const keysOf = new Map<string, SearchKey[]>()
beforeAll(async () => {
  open = await openTestDatabase()
  await storePeople(open.database, [
    ...Array.from({ length: ofCrowd }, (_, index) => crowdMember(index * 7)),
    ...Array.from({ length: shortNumbers }, (_, index) => ({
      ...crowdMember(index * 7 + 1),
      number: String(index + 1),
      representative: { name: `Budgetkring ${(index * 3) % shortNumbers}`, role: 'bewindvoerder' as const },
    })),
  ])
  const rows = await open.database.selectFrom('search_key').selectAll().execute()
  for (const { client_id, kind, key, shown } of rows) {
    // No answer to what was typed: by it a large office is walked.
    if (kind === 'office') continue
    const keys = keysOf.get(client_id) ?? []
    keys.push({ kind, key, shown })
    keysOf.set(client_id, keys)
  }
  expect(keysOf.size).toBe(everybody)
})
afterAll(() => open.close())

/** Who fits, by looking at the keys of everybody. */
function whoFits(terms: readonly Term[]): readonly string[] {
  const fits = (keys: readonly SearchKey[]) =>
    terms.every(({ lookups }) => lookups.some((lookup) => keys.some((key) => fitOf(lookup, key) !== null)))
  return [...keysOf].flatMap(([id, keys]) => (fits(keys) ? [id] : [])).sort()
}

/** All there are, as far as they are given and counted. */
function expectAll(
  found: Found,
  {
    wanted,
    countTo,
    q,
  }: { readonly wanted: readonly string[]; readonly countTo: number; readonly q: string },
): void {
  if (found.more) expect(wanted.length, q).toBeGreaterThanOrEqual(found.total)
  else expect(found.total, q).toBe(wanted.length)
  expect(found.total, q).toBeLessThanOrEqual(countTo)
  const ids = found.candidates.map(({ id }) => String(id)).sort()
  if (!found.more && wanted.length <= allGiven) expect(ids, q).toEqual(wanted)
  for (const id of ids) expect(wanted, q).toContain(id)
}

/** Everybody, and fewer than may fit. */
const countings = [everybody, 20]

/** What a client is found by, each part of it typed so far. */
const typed = (kinds: readonly SearchKey['kind'][]) =>
  fc
    .record({
      client: fc.nat(),
      parts: fc.array(fc.record({ key: fc.nat(), letters: fc.integer({ min: 1, max: 12 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(({ client, parts }) => {
      const all = [...keysOf.values()]
      const keys = (all[client % all.length] ?? []).filter(({ kind }) => kinds.includes(kind))
      return parts
        .map(({ key, letters }) => keys[key % keys.length]?.key.slice(0, letters).trim())
        .filter(Boolean)
        .join(' ')
    })

test('one way or the other, words find whoever has them and nobody else', async () => {
  const { database } = open
  const from = { database, ledger: noInvoices, ranked: allGiven }
  await fc.assert(
    fc.asyncProperty(typed(['name', 'representative', 'city']), async (q) => {
      const terms = termsOf(readQuery(q))
      if (terms.length === 0) return
      const wanted = whoFits(terms)
      const ordered = await rarestFirst(database, terms)
      for (const countTo of countings) {
        const told = { wanted, countTo, q }
        expectAll(await findByKeys(from, ordered, { among: null, countTo }), told)
        if (areWords(terms)) expectAll(await findByWords(from, terms, countTo), told)
      }
    }),
    { numRuns: 150 },
  )
})

test('numbers, addresses and words together find whoever has them all', async () => {
  const { database } = open
  const from = { database, ledger: noInvoices, ranked: allGiven }
  const kinds = ['name', 'city', 'postcode', 'phone', 'number', 'email', 'iban'] as const
  await fc.assert(
    fc.asyncProperty(typed(kinds), async (q) => {
      const terms = termsOf(readQuery(q))
      if (terms.length === 0 || terms.some(({ lookups }) => lookups.length === 0)) return
      const [ordered, wanted] = [await rarestFirst(database, terms), whoFits(terms)]
      for (const countTo of countings) {
        expectAll(await findByKeys(from, ordered, { among: null, countTo }), { wanted, countTo, q })
      }
    }),
    { numRuns: 150 },
  )
})

test('a few digits beside words are a number or a part of a name', async () => {
  const from = { database: open.database, ledger: noInvoices, ranked: allGiven }
  const digits = fc.integer({ min: 0, max: shortNumbers + 2 }).map(String)
  const words = typed(['name', 'representative', 'city'])
  const found = { asNumber: 0, inName: 0 }
  await fc.assert(
    fc.asyncProperty(words, digits, async (text, short) => {
      const q = `${text} ${short}`
      const terms = termsOf(readQuery(q))
      if (!areWordsOrNumbers(terms)) return
      const wanted = whoFits(terms)
      for (const countTo of countings) {
        const told = await findByWords(from, terms, countTo)
        expectAll(told, { wanted, countTo, q })
        for (const { number } of told.candidates) found[number === short ? 'asNumber' : 'inName'] += 1
      }
    }),
    { numRuns: 150 },
  )
  expect(Math.min(found.asNumber, found.inName)).toBeGreaterThan(0)
})

test('what else a text may be is looked at only where nobody fits what it seems', async () => {
  const from = { database: open.database, ledger: noInvoices, ranked: allGiven }
  const one = typed(['name', 'city', 'number', 'email']).map((q) => termsOf(readQuery(q)).slice(0, 1))
  const seen = { asked: 0, otherwise: 0 }
  await fc.assert(
    fc.asyncProperty(one, one, fc.boolean(), async ([seems], [may], isNobody) => {
      if (!seems || !may) return
      const term = isNobody ? { ...seems, lookups: seems.lookups.map(nobodys) } : seems
      const fits = whoFits([term])
      const wanted = fits.length > 0 ? fits : whoFits([may])
      for (const countTo of countings) {
        const found = await findByOneOf(
          from,
          { term, otherwise: may },
          { among: null, countTo, few: 0, invoiceNumber: null },
        )
        expectAll(found, { wanted, countTo, q: JSON.stringify([term, may]) })
        expect(found.otherwise).toBe(fits.length === 0 && wanted.length > 0)
        seen[found.otherwise ? 'otherwise' : 'asked'] += 1
      }
    }),
    { numRuns: 100 },
  )
  expect(Math.min(seen.asked, seen.otherwise)).toBeGreaterThan(20)
})

test('of words typed as one it is looked at as well only where nobody has them all', async () => {
  const from = { database: open.database, ledger: noInvoices, ranked: allGiven }
  const [several, one] = [typed(['name', 'city']), typed(['email', 'number'])].map((qs) =>
    qs.map((q) => termsOf(readQuery(q))),
  )
  if (!several || !one) throw new Error('nothing to ask')
  const seen = { asked: 0, otherwise: 0 }
  await fc.assert(
    fc.asyncProperty(several, one, fc.boolean(), async (words, [may], isNobody) => {
      const [first, ...others] = words
      if (!first || !may || others.length === 0 || !areWords(words)) return
      const terms = isNobody ? [{ ...first, lookups: first.lookups.map(nobodys) }, ...others] : words
      const fits = whoFits(terms)
      const wanted = fits.length > 0 ? fits : whoFits([may])
      for (const countTo of countings) {
        const found = await findByWordsOr(from, { terms, otherwise: may }, { countTo, few: 0 })
        expectAll(found, { wanted, countTo, q: JSON.stringify([terms, may]) })
        expect(found.otherwise).toBe(fits.length === 0 && wanted.length > 0)
        seen[found.otherwise ? 'otherwise' : 'asked'] += 1
      }
    }),
    { numRuns: 150 },
  )
  expect(Math.min(seen.asked, seen.otherwise)).toBeGreaterThan(20)
})

/** The same question, which no key answers. */
function nobodys(lookup: Lookup): Lookup {
  return 'oneOf' in lookup ? { ...lookup, oneOf: [] } : { ...lookup, start: `${lookup.start}\u{2603}` }
}
