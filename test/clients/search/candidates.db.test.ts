import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findClients } from '../../../src/clients/index.ts'
import { isWordKind } from '../../../src/clients/keys/indexedWords.ts'
import type { SearchKey } from '../../../src/clients/keys/lookup.ts'
import { keyMatches } from '../../../src/clients/search/byKeys.ts'
import { wordMatches } from '../../../src/clients/search/byWords.ts'
import { type CandidateResult, type Matches, readCandidates } from '../../../src/clients/search/candidates.ts'
import { rarestFirst } from '../../../src/clients/search/rarestFirst.ts'
import { fallbackTerms, type SearchTerm, searchTermsOf } from '../../../src/clients/search/searchTerms.ts'
import { readQuery } from '../../../src/clients/search/text/readQuery.ts'
import { areWordsOrNumbers } from '../../../src/clients/search/wordQueries.ts'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { openTestDatabase } from '../../database.ts'
import { crowdMember } from '../corpus/crowd.ts'
import { byBirthDate, noReceivables, type Person, storePeople } from '../people.ts'
import { type AllSearchKeys, matchingClients, readAllSearchKeys, readSharedNames } from './allSearchKeys.ts'

let open: OpenDatabase
let keysOf: AllSearchKeys
let sharedNames: Awaited<ReturnType<typeof readSharedNames>>
beforeAll(async () => {
  open = await openTestDatabase()
  await storePeople(open.database, crowd())
  keysOf = await readAllSearchKeys(open.database)
  sharedNames = await readSharedNames(open.database)
  expect(keysOf.size).toBe(crowdSize)
})
afterAll(() => open.close())

test('the walk along the keys and the index of words find the same clients, and all of them', async () => {
  await fc.assert(
    fc.asyncProperty(typed(['name', 'representative', 'city']), async (q) => {
      const terms = searchTermsOf(readQuery(q))
      if (terms.length === 0) return
      const expected = matchingClients(keysOf, terms)
      const ordered = await rarestFirst(open.database, terms)
      for (const countTo of countLimits) {
        const check = { expected, countTo, q }
        expectAll(await byKeys(ordered, countTo), check)
        if (!areAllWords(terms)) continue
        expectAll(await byWords(terms, countTo), { ...check, expected: matchingWords(terms, countTo) })
      }
    }),
    { numRuns: 150 },
  )
})

test('numbers, addresses and words together find the clients that match them all', async () => {
  const kinds = ['name', 'city', 'postcode', 'phone', 'number', 'email', 'iban'] as const
  await fc.assert(
    fc.asyncProperty(typed(kinds), async (q) => {
      const terms = searchTermsOf(readQuery(q))
      if (terms.length === 0 || terms.some(({ lookups }) => lookups.length === 0)) return
      const ordered = await rarestFirst(open.database, terms)
      const expected = matchingClients(keysOf, terms)
      for (const countTo of countLimits) {
        expectAll(await byKeys(ordered, countTo), { expected, countTo, q })
      }
    }),
    { numRuns: 150 },
  )
})

test('a short number next to words is a client number or part of a name', async () => {
  const numbers = fc.integer({ min: 0, max: shortNumbers + 2 }).map(String)
  const words = typed(['name', 'representative', 'city'])
  const matched = { asNumber: 0, inName: 0 }
  await fc.assert(
    fc.asyncProperty(words, numbers, async (text, short) => {
      const q = `${text} ${short}`
      const terms = searchTermsOf(readQuery(q))
      if (!areWordsOrNumbers(terms)) return
      for (const countTo of countLimits) {
        const result = await byWords(terms, countTo)
        expectAll(result, { expected: matchingWords(terms, countTo), countTo, q })
        for (const { number } of result.candidates) matched[number === short ? 'asNumber' : 'inName'] += 1
      }
    }),
    { numRuns: 150 },
  )
  expect(Math.min(matched.asNumber, matched.inName)).toBeGreaterThan(0)
})

test('the other readings are used only if no client matches the obvious one', async () => {
  const used = { obvious: 0, other: 0 }
  await fc.assert(
    fc.asyncProperty(typed(['name', 'number', 'email', 'iban', 'street']), async (q) => {
      const query = readQuery(q)
      const matching = (terms: readonly SearchTerm[]) =>
        terms.length > 0
          ? matchingClients(
              keysOf,
              terms.filter((term) => !term.optional),
            )
          : []
      const obvious = matching(searchTermsOf(query))
      const other = matching(fallbackTerms(query, new Set()))
      const request = { q, limit: crowdSize, byBirthDate }
      const { hits } = await findClients(open.database, request, noReceivables)
      const expected = obvious.length > 0 ? obvious : other
      for (const { id } of hits) expect(expected, q).toContain(id)
      if (expected.length > 0 && query.parts.length === 1) expect(hits.length, q).toBeGreaterThan(0)
      if (hits.length > 0) used[obvious.length > 0 ? 'obvious' : 'other'] += 1
    }),
    { numRuns: 150 },
  )
  expect(Math.min(used.obvious, used.other)).toBeGreaterThan(10)
})

/** Finds clients by walking along the keys of the first term. */
function byKeys(terms: readonly SearchTerm[], countTo: number): Promise<CandidateResult> {
  return read(terms, countTo, keyMatches(terms, { among: null, countTo }))
}

/** Finds clients by the index of words. */
function byWords(terms: readonly SearchTerm[], countTo: number): Promise<CandidateResult> {
  return read(terms, countTo, wordMatches(terms, countTo))
}

function read(terms: readonly SearchTerm[], countTo: number, matches: Matches): Promise<CandidateResult> {
  const context = { database: open.database, receivables: noReceivables, rankLimit, countTo }
  return readCandidates(context, terms, matches)
}

function areAllWords(terms: readonly SearchTerm[]): boolean {
  return terms.every(({ lookups }) => lookups.every(({ kind }) => isWordKind(kind)))
}

/** More candidates than this are counted but not all returned. */
const rankLimit = 50
const commonClients = 400
/** This many clients have a number of one or two digits, and an office with such a number in its name. */
const shortNumbers = 20
const crowdSize = commonClients + shortNumbers
/** All clients, and fewer than may match. */
const countLimits = [crowdSize, 20]

function crowd(): readonly Person[] {
  return [
    ...Array.from({ length: commonClients }, (_, index) => crowdMember(index * 7)),
    ...Array.from({ length: shortNumbers }, (_, index) => ({
      ...crowdMember(index * 7 + 1),
      number: String(index + 1),
      representative: { name: `Budgetkring ${(index * 3) % shortNumbers}`, role: 'bewindvoerder' as const },
    })),
  ]
}

/** Generates search texts from the starts of one to three keys of a client. */
function typed(kinds: readonly SearchKey['kind'][]): fc.Arbitrary<string> {
  const part = fc.record({ key: fc.nat(), letters: fc.integer({ min: 1, max: 12 }) })
  const parts = fc.array(part, { minLength: 1, maxLength: 3 })
  return fc.record({ client: fc.nat(), parts }).map(({ client, parts }) => {
    const all = [...keysOf.values()]
    const keys = (all[client % all.length] ?? []).filter(({ kind }) => kinds.includes(kind))
    return parts
      .map(({ key, letters }) => keys[key % keys.length]?.key.slice(0, letters).trim())
      .filter(Boolean)
      .join(' ')
  })
}

/** Expects all clients, as far as the result returns and counts them, and no others. */
function expectAll(
  { candidates, total, more }: CandidateResult,
  check: { readonly expected: readonly string[]; readonly countTo: number; readonly q: string },
): void {
  const { expected, countTo, q } = check
  if (more) expect(expected.length, q).toBeGreaterThanOrEqual(total)
  else expect(total, q).toBe(expected.length)
  expect(total, q).toBeLessThanOrEqual(countTo)
  const ids = candidates.map(({ id }) => String(id)).sort()
  if (!more && expected.length <= rankLimit) expect(ids, q).toEqual(expected)
  for (const id of ids) expect(expected, q).toContain(id)
}

/**
 * Returns the clients that match all words. Words that together are the whole name of a city or an office also match
 * everyone with that name, if there are at least `limit` of them: "amsterda m".
 */
function matchingWords(terms: readonly SearchTerm[], limit: number): readonly string[] {
  const matching = matchingClients(keysOf, terms)
  const lookups = terms.flatMap((term) => term.lookups)
  if (!areAllWords(terms) || lookups.some((lookup) => !('prefix' in lookup))) return matching
  const words = terms.map(({ lookups: [first] }) => (first && 'prefix' in first ? first.prefix : ''))
  const orders = words.length === 2 ? [words, words.toReversed()] : [words]
  const names = orders.map((order) => order.join(''))
  const named = new Set(names.flatMap((name) => [...(sharedNames.get(name) ?? [])]))
  return named.size < limit ? matching : [...new Set([...matching, ...named])].sort()
}
