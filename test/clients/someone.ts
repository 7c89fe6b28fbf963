import fc from 'fast-check'
import { clientKeys, type SearchableClient } from '../../src/clients/keys/clientKeys.ts'
import { matchKey } from '../../src/clients/keys/lookup.ts'
import { fallbackTerms, type SearchTerm, searchTermsOf } from '../../src/clients/search/searchTerms.ts'
import { readQuery } from '../../src/clients/search/text/readQuery.ts'

const surnames = [
  'Vries',
  'Berg',
  'Wijngaert',
  'Heijden',
  "d'Hondt",
  'Müller',
  'Dijk',
  'Özdemir',
  'IJzendoorn',
]
export const particles = [
  '',
  'de',
  'van',
  'van de',
  'van den',
  'van der',
  'ter',
  "in 't",
  "van 't",
  'v.d.',
  'v/d',
]
export const abbreviated: { readonly [particle: string]: readonly string[] } = {
  'van de': ['v.d.', 'vd', 'v/d', 'v d', 'van', 'de'],
  'van den': ['v.d.', 'vd', 'v/d', 'vdn', 'den'],
  'van der': ['v.d.', 'vd', 'v/d', 'vdr', 'der', 'vander'],
  "in 't": ["i.'t", 't', 'int', 'in het'],
  "van 't": ["v.'t", 't', 'vant', 'van het'],
}
export const accents = {
  a: 'áàäâ',
  e: 'éèëê',
  i: 'íïî',
  o: 'óòöô',
  u: 'úùüû',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  z: 'ž',
}

/** Generates people with common Dutch names, postcodes and telephone numbers. */
export const person = fc.record({
  surname: fc.constantFrom(...surnames),
  particle: fc.constantFrom(...particles),
  initials: fc.constantFrom('J.', 'A.M.', 'S.', 'B.'),
  postcode: fc.constantFrom('1234AB', '1234 AB', '6711cd'),
  house: fc.integer({ min: 1, max: 999 }),
  phone: fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8 }),
})
type Someone = typeof person extends fc.Arbitrary<infer Value> ? Value : never

export const jansen: Someone = {
  surname: 'Jansen',
  particle: '',
  initials: 'J.',
  postcode: '1234AB',
  house: 1,
  phone: '12345678',
}

export function clientOf({ surname, particle, initials, postcode, house, phone }: Someone): SearchableClient {
  return {
    number: '100001',
    name: [initials, particle, surname].filter(Boolean).join(' '),
    street: `Dorpsstraat ${house}`,
    postcode,
    city: 'Ede',
    phone: `06-${phone}`,
    email: null,
    contacts: [],
    addresses: [],
    ibans: [],
  }
}

/** Returns whether the client matches all required terms of the search text. */
export function finds(client: SearchableClient, q: string): boolean {
  return matchesTerms(client, searchTermsOf(readQuery(q)))
}

/** Returns whether the client matches the obvious reading of the search text, or another one. */
export function findsAtAll(client: SearchableClient, q: string): boolean {
  return finds(client, q) || matchesTerms(client, fallbackTerms(readQuery(q), new Set()))
}

function matchesTerms(client: SearchableClient, terms: readonly SearchTerm[]): boolean {
  const keys = clientKeys(client)
  const required = terms.filter((term) => !term.optional)
  return (
    required.length > 0 &&
    required.every((term) =>
      term.lookups.some((lookup) => keys.some((key) => matchKey(lookup, key) !== null)),
    )
  )
}
