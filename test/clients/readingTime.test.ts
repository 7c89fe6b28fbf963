import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientKeys, type SearchableClient } from '../../src/clients/keys/clientKeys.ts'
import { fallbackTerms, searchTermsOf } from '../../src/clients/search/searchTerms.ts'
import { readQuery } from '../../src/clients/search/text/readQuery.ts'
import { withoutLabels } from '../../src/clients/search/text/searchLabels.ts'
import { formatPhone } from '../../src/values/phone.ts'
import { clientOf, jansen } from './someone.ts'

/** A careless regular expression takes seconds; a busy machine makes everything a few times slower. */
const maxMilliseconds = 100

const readers: { readonly [what: string]: (text: string) => unknown } = {
  'a search text': (text) =>
    [text, text.slice(0, 200)].map((q) => {
      const query = readQuery(q)
      return [searchTermsOf(query), fallbackTerms(query, new Set())]
    }),
  labels: (text) => [withoutLabels(text), withoutLabels(text.slice(0, 300))],
  'a telephone number': formatPhone,
  'a client': (text) => clientKeys(clientWith(text)),
}

test.each(Object.keys(readers))('any text of 500 characters is read in time as %s', (what) => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 500 })), (text) => {
      expect(
        fastest(() => readers[what]?.(text)),
        JSON.stringify(text),
      ).toBeLessThan(maxMilliseconds)
    }),
    { numRuns: 100 },
  )
})

/** Returns a client with this text in every field that people type. */
function clientWith(text: string): SearchableClient {
  const fields = { name: text, street: text, postcode: text, city: text, phone: text, email: text }
  return { ...clientOf(jansen), ...fields }
}

/** Returns the milliseconds of the fastest of a few attempts, because a busy machine makes some of them slow. */
function fastest(act: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 10 && best >= maxMilliseconds; attempt += 1) {
    const start = performance.now()
    act()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

const pieces = [
  '0|00|+|0 |+1 |00 |06-|(0)|((| |. |-|, |1a|12 hs |5 kamer |1-|1/|1 2 |nr |tel |mail |mail- ',
  "geb. |de |the |van |a|a.|a-|a@|.nl|a.nl |'|st. |en |naam: |#|t/m |2e |1234ab |12-12-12 ",
  '€ 1.',
].flatMap((line) => line.split('|'))

/** Text that makes a careless regular expression try everything again: one piece many times, with an odd end. */
const hostile = fc
  .tuple(
    fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 })),
    fc.string({ maxLength: 3 }),
  )
  .map(([piece, end]) => piece.repeat(Math.ceil(500 / piece.length)).slice(0, 500 - end.length) + end)
