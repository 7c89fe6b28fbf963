import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientKeys } from '../../../src/clients/keys/clientKeys.ts'
import { prefixOrWhole } from '../../../src/clients/keys/lookup.ts'
import { type Candidate, rank } from '../../../src/clients/search/rank.ts'
import { type SearchTerm, searchTermsOf } from '../../../src/clients/search/searchTerms.ts'
import { readQuery } from '../../../src/clients/search/text/readQuery.ts'

test('a whole word comes before the start of a word', () => {
  expect(order('berg', [{ name: 'A. Bergman' }, { name: 'Z. van den Berg' }])).toEqual([
    'Z. van den Berg: name exact',
    'A. Bergman: name prefix',
  ])
})

test('the whole name comes before some of its words', () => {
  expect(order('anna berg', [{ name: 'Anna Berg-de Vries' }, { name: 'Anna van den Berg' }])).toEqual([
    'Anna van den Berg: name exact',
    'Anna Berg-de Vries: name words',
  ])
})

test('more whole words come before fewer', () => {
  expect(
    order('vries ede', [
      { name: 'A. de Vriese', city: 'Ede' },
      { name: 'B. de Vries', city: 'Ede' },
    ]),
  ).toEqual(['B. de Vries, Ede: name words', 'A. de Vriese, Ede: name words'])
})

test('a name comes before a city', () => {
  expect(
    order('ede', [
      { name: 'A. Bakker', city: 'Ede' },
      { name: 'Z. van Ede', city: 'Tilburg' },
    ]),
  ).toEqual(['Z. van Ede, Tilburg: name exact', 'A. Bakker, Ede: city exact'])
})

test('active clients come before ended ones, but never before a better match', () => {
  const rows: Row[] = [{ name: 'A. Berg', status: 'ended' }, { name: 'B. Berg' }, { name: 'C. Bergman' }]
  expect(order('berg', rows)).toEqual([
    'B. Berg: name exact',
    'A. Berg (ended): name exact',
    'C. Bergman: name prefix',
  ])
})

test('equal matches are sorted by whether something is open, then by name', () => {
  const rows: Row[] = [
    { name: 'A. Berg' },
    { name: 'B. Berg' },
    { name: 'C. Berg' },
    { name: 'D. Berg', status: 'ended' },
    { name: 'E. Bergman' },
  ]
  expect(order('berg', rows, ['B. Berg', 'C. Berg', 'D. Berg (ended)', 'E. Bergman'])).toEqual([
    'B. Berg: name exact',
    'C. Berg: name exact',
    'A. Berg: name exact',
    'D. Berg (ended): name exact',
    'E. Bergman: name prefix',
  ])
})

test('the word as typed comes before similar words, of which the nearest come first', () => {
  const term: SearchTerm = {
    lookups: [prefixOrWhole('name', 'jansen'), { kind: 'name', oneOf: ['janssen', 'janzen'] }],
    optional: false,
    length: 6,
    word: 'jansen',
  }
  const people = ['A. Janzen', 'B. Janssen', 'C. Jansen'].map((name, index) => candidate({ name }, index))
  expect(rank(people, [term]).map(({ id, match }) => `${id} ${match.kind}`)).toEqual([
    'C. Jansen exact',
    'B. Janssen similar',
    'A. Janzen similar',
  ])
})

test('the order of the candidates does not change the result', () => {
  const rows: Row[] = [
    { name: 'A. Berg', city: 'Ede' },
    { name: 'A. Berg', city: 'Tilburg' },
    { name: 'B. Bergman' },
    { name: 'C. de Vries', city: 'Bergen op Zoom' },
    { name: 'D. Berg', status: 'blocked' },
    { name: 'E. Berg', status: 'ended' },
  ]
  const people = withBalances(rows.map(candidate), ['E. Berg (ended)', 'B. Bergman'])
  const terms = searchTermsOf(readQuery('berg'))
  const expected = rank(people, terms)
  fc.assert(
    fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (shuffled) => {
      expect(rank(shuffled, terms)).toEqual(expected)
    }),
  )
})

type Row = { readonly name: string; readonly city?: string; readonly status?: 'active' | 'ended' | 'blocked' }

function candidate({ name, city, status }: Row, index: number): Candidate<string> {
  const number = String(100001 + index)
  const address = { street: null, postcode: null, city: city ?? null, phone: null, email: null }
  const keys = clientKeys({ number, name, ...address, contacts: [], addresses: [], ibans: [] })
  return {
    id: `${name}${city ? `, ${city}` : ''}${status === 'ended' ? ' (ended)' : ''}`,
    name,
    number,
    status: status ?? 'active',
    hasBalance: false,
    keys,
  }
}
/** Gives these clients a balance. */
function withBalances(people: readonly Candidate<string>[], ids: readonly string[]) {
  return people.map((person) => ({ ...person, hasBalance: ids.includes(person.id) }))
}
/** Returns the ranked clients with their match, one line each. */
function order(q: string, rows: readonly Row[], owing: readonly string[] = []): readonly string[] {
  const people = withBalances(rows.map(candidate), owing)
  return rank(people, searchTermsOf(readQuery(q))).map(
    ({ id, match }) => `${id}: ${match.field} ${match.kind}`,
  )
}
