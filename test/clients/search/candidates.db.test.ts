import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Lookup, SearchKey } from '../../../src/clients/keys/lookup.ts'
import { findByKeys, findByTerm } from '../../../src/clients/search/byKeys.ts'
import { findByWords, findByWordsOrTerm } from '../../../src/clients/search/byWords.ts'
import type { CandidateContext, CandidateResult } from '../../../src/clients/search/candidates.ts'
import { rarestFirst } from '../../../src/clients/search/rarestFirst.ts'
import { type SearchTerm, searchTermsOf } from '../../../src/clients/search/searchTerms.ts'
import { readQuery } from '../../../src/clients/search/text/readQuery.ts'
import { areAllWords, areWordsOrNumbers } from '../../../src/clients/search/wordQueries.ts'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { openTestDatabase } from '../../database.ts'
import { crowdMember } from '../corpus/crowd.ts'
import { noReceivables, type Person, storePeople } from '../people.ts'
import { type AllSearchKeys, matchingClients, readAllSearchKeys, readSharedNames } from './allSearchKeys.ts'

let open: OpenDatabase
let keysOf: AllSearchKeys
let sharedNames: Awaited<ReturnType<typeof readSharedNames>>
let context: CandidateContext
beforeAll(async () => {
  open = await openTestDatabase()
  await storePeople(open.database, crowd())
  keysOf = await readAllSearchKeys(open.database)
  sharedNames = await readSharedNames(open.database)
  expect(keysOf.size).toBe(crowdSize)
  context = { database: open.database, receivables: noReceivables, rankLimit }
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
        expectAll(await findByKeys(context, ordered, { among: null, countTo }), check)
        if (!areAllWords(terms)) continue
        const byWords = matchingWords(terms, countTo)
        expectAll(await findByWords(context, terms, countTo), { ...check, expected: byWords })
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
        expectAll(await findByKeys(context, ordered, { among: null, countTo }), { expected, countTo, q })
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
        const result = await findByWords(context, terms, countTo)
        expectAll(result, { expected: matchingWords(terms, countTo), countTo, q })
        for (const { number } of result.candidates) matched[number === short ? 'asNumber' : 'inName'] += 1
      }
    }),
    { numRuns: 150 },
  )
  expect(Math.min(matched.asNumber, matched.inName)).toBeGreaterThan(0)
})

test('the fallback of a term is used only if no client matches the term', async () => {
  const one = typed(['name', 'city', 'number', 'email']).map((q) => searchTermsOf(readQuery(q)).slice(0, 1))
  const used = { terms: 0, fallback: 0 }
  await fc.assert(
    fc.asyncProperty(one, one, fc.boolean(), async ([first], [fallback], matchesNone) => {
      if (!first || !fallback) return
      const term = matchesNone ? { ...first, lookups: first.lookups.map(withoutMatches) } : first
      const matches = matchingClients(keysOf, [term])
      const expected = matches.length > 0 ? matches : matchingClients(keysOf, [fallback])
      for (const countTo of countLimits) {
        const options = { among: null, countTo, enoughHits: 0, invoiceNumber: null }
        const result = await findByTerm(context, { term, fallback }, options)
        expectAll(result, { expected, countTo, q: JSON.stringify([term, fallback]) })
        expect(result.isFallback).toBe(matches.length === 0 && expected.length > 0)
        used[result.isFallback ? 'fallback' : 'terms'] += 1
      }
    }),
    { numRuns: 100 },
  )
  expect(Math.min(used.terms, used.fallback)).toBeGreaterThan(20)
})

test('the fallback of words without a space is used only if no client matches all words', async () => {
  const terms = (q: string) => searchTermsOf(readQuery(q))
  const several = typed(['name', 'city']).map(terms)
  const one = typed(['email', 'number']).map(terms)
  const used = { terms: 0, fallback: 0 }
  await fc.assert(
    fc.asyncProperty(several, one, fc.boolean(), async (words, [fallback], matchesNone) => {
      const [first, ...others] = words
      if (!first || !fallback || others.length === 0 || !areAllWords(words)) return
      const terms = matchesNone
        ? [{ ...first, lookups: first.lookups.map(withoutMatches) }, ...others]
        : words
      for (const countTo of countLimits) {
        const matches = matchingWords(terms, countTo + 1)
        const expected = matches.length > 0 ? matches : matchingClients(keysOf, [fallback])
        const result = await findByWordsOrTerm(context, { terms, fallback }, { countTo, enoughHits: 0 })
        expectAll(result, { expected, countTo, q: JSON.stringify([terms, fallback]) })
        expect(result.isFallback).toBe(matches.length === 0 && expected.length > 0)
        used[result.isFallback ? 'fallback' : 'terms'] += 1
      }
    }),
    { numRuns: 150 },
  )
  expect(Math.min(used.terms, used.fallback)).toBeGreaterThan(20)
})

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

/** Changes the lookup so that no key matches it. */
function withoutMatches(lookup: Lookup): Lookup {
  return 'oneOf' in lookup ? { ...lookup, oneOf: [] } : { ...lookup, prefix: `${lookup.prefix}\u{2603}` }
}
