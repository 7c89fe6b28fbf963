import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { houseKey } from '../../../../src/clients/keys/house.ts'
import { fallbackTerms, searchTermsOf } from '../../../../src/clients/search/searchTerms.ts'
import { readQuery } from '../../../../src/clients/search/text/readQuery.ts'
import type { QueryPart } from '../../../../src/clients/search/text/searchQuery.ts'

const read = (q: string) => readQuery(q).parts.map(describePart)

test.each([
  ['1234AB', ['postcode 1234AB']],
  ['1234 ab', ['postcode 1234ab']],
  ['1234 ab 7', ['postcode 1234ab 7']],
  ['1234ab7a', ['postcode 1234ab 7 a']],
  ['1234ab 7-a', ['postcode 1234ab 7 a']],
  ['1234 7', ['postcode 1234 7']],
  ['1234 de vries', ['digits 1234', 'vries']],
  ['1234 de', ['postcode 1234de']],
  ['jansen 1234ab', ['jansen', 'postcode 1234ab']],
  ['0612345678', ['digits 0612345678']],
  ['06-12345678', ['phone 06-12345678']],
  ['06 12 34 56 78 jansen', ['phone 06 12 34 56 78', 'jansen']],
  ['+31 6 12345678', ['phone +31 6 12345678']],
  ['(030) 234 5678', ['phone (030) 234 5678']],
  ['jan@voorbeeld.nl', ['email jan@voorbeeld.nl']],
  ['mailto:jan@voorbeeld.nl', ['email jan@voorbeeld.nl']],
  ['<jan@voorbeeld.nl>', ['email jan@voorbeeld.nl']],
  ['kerkstraat12@voorbeeld.nl', ['email kerkstraat12@voorbeeld.nl']],
  ['kerkstraat12', ['kerkstraat', 'digits 12']],
  ['100001', ['digits 100001']],
  ['D-1001', ['code D-1001']],
  ['NL20 INGB 0001 2345 67', ['iban NL20INGB0001234567']],
  ['iban: 4567', ['iban 4567']],
  ['**4567', ['iban 4567']],
  ['INGB 0001234567', ['iban INGB 0001234567']],
  ['17-7-1941', ['born 1941-07-17']],
  ['17 juli 1941 vries', ['born 1941-07-17', 'vries']],
  ['83,20', ['amount 8320']],
  ['€ 1.234,56 jansen', ['amount 123456', 'jansen']],
  ['83.20', ['amount 8320']],
  ['postcode 1234ab', ['postcode 1234ab']],
  ['de heer Jansen', ['jansen']],
  ['heer', ['heer']],
  ['Vries, de', ['vries', 'de']],
  ['vries,ede', ['vries', 'ede']],
  ['', []],
])('%s', (q, parts) => {
  expect(read(q)).toEqual(parts)
})

test.each(['100001', 'zorgteam-linde', 'jan@voorbeeld.nl', '1234AB', 'Jansen'])(
  'a label before %s does not change what is read',
  (q) => {
    for (const label of ['cliënt', 'klantnummer:', 'naam:', 'tel.', 'postcode:', 'e-mail:']) {
      if (/[:\d]/.test(label + q)) expect(readQuery(`${label} ${q}`), label).toEqual(readQuery(q))
    }
  },
)

describe('any text at all', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 220 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...'06+-31 ()/.,@€%_\\\'"*iban1234ABxÿij'), maxLength: 60 }),
  )

  test('is read without an error, as at most eight parts', () => {
    fc.assert(
      fc.property(odd, (q) => {
        const query = readQuery(q)
        expect(query.parts.length).toBeLessThanOrEqual(8)
        for (const term of [...searchTermsOf(query), ...fallbackTerms(query, new Set())]) {
          for (const lookup of term.lookups) expect('prefix' in lookup && lookup.prefix).not.toBe('')
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('means the same in capitals and with spaces around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abdeijvnr 0123456789@.-'), maxLength: 40 }), (q) => {
        const lookups = (text: string) => searchTermsOf(readQuery(text)).map((term) => term.lookups)
        expect(lookups(`  ${q.toUpperCase()} `)).toEqual(lookups(q))
      }),
    )
  })
})

/** Describes a part in a few words. */
function describePart(part: QueryPart): string {
  switch (part.kind) {
    case 'word':
      return part.word.word
    case 'postcode':
      return `postcode ${part.postcode.digits}${part.postcode.letters}${part.postcode.house === null ? '' : ` ${houseKey(part.postcode.house)}`}`
    case 'digits':
      return `digits ${part.digits}`
    case 'birthDate':
      return `born ${part.days.join('/')}`
    case 'amount':
      return `amount ${part.amount}`
    default:
      return `${part.kind} ${part.text}`
  }
}
