import { expect, test } from 'vitest'
import type { FoundClient } from '../../src/http/contract.ts'
import { type Arrangement, arrangeResults, asFound, citiesOf } from '../../tab/screens/find/arrangeResults.ts'
import { listedName } from '../../tab/screens/find/listedName.ts'

test.each([
  ['W.H. van den Berg', 'Berg W.H. van den'],
  ['Berg, W.H. van den', 'Berg W.H. van den'],
  ['Mw. A.C. ter Horst', 'Horst A.C. ter'],
  ["d'Hondt, J.", 'Hondt J.'],
  ["J. d'Hondt", "Hondt J. d'"],
  ['Zoë de Jong-ten Hoeve', 'Jong-ten Hoeve Zoë de'],
  ['Cornelis van Eijk', 'Eijk Cornelis van'],
  ['Daniëlle Kuijpers', 'Kuijpers Daniëlle'],
  ['Dhr. Th. Visser', 'Visser Th.'],
  ['Smits', 'Smits'],
  ['', ''],
])('%s is listed as %s', (name, listed) => {
  expect(listedName(name)).toBe(listed)
})

const client = (name: string, more: Partial<FoundClient> = {}): FoundClient => ({
  id: name,
  number: '1',
  name,
  address: null,
  postcode: null,
  city: 'Ede',
  phone: null,
  email: null,
  status: 'active',
  balance: { cents: 0, currency: 'EUR' },
  match: { field: 'city', kind: 'exact', text: 'Ede' },
  ...more,
})
const owed = (cents: number) => ({ balance: { cents, currency: 'EUR' } })
const eijk = client('N. van Eijk', owed(500))
const visser = client('A. Visser', { status: 'ended', city: null })
const berg = client('Berg, W.H. van den', { ...owed(-100), city: "'s-Gravenhage" })
const abels = client('Cor Abels', { status: 'blocked', ...owed(900) })
const found = [eijk, visser, berg, abels]

test.each<[string, Partial<Arrangement>, readonly (readonly [string | null, ...FoundClient[]])[]]>([
  ['keep the order of the server', {}, [[null, eijk, visser, berg, abels]]],
  [
    'by surname, below its first letter',
    { order: 'name' },
    [
      ['A', abels],
      ['B', berg],
      ['E', eijk],
      ['V', visser],
    ],
  ],
  [
    'by city and surname, unknown last',
    { order: 'city' },
    [
      ['Ede', abels, eijk],
      ["'s-Gravenhage", berg],
      ['', visser],
    ],
  ],
  ['by balance', { order: 'balance' }, [[null, abels, eijk, visser, berg]]],
  ['only with a balance', { filter: 'open' }, [[null, eijk, berg, abels]]],
  ['only late', { filter: 'late' }, [[null, abels]]],
  ['only in care', { filter: 'current' }, [[null, eijk, berg, abels]]],
  ['only ended', { filter: 'ended' }, [[null, visser]]],
  ['of one city', { city: 'Ede' }, [[null, eijk, abels]]],
  ['none', { city: 'Ede', filter: 'ended' }, []],
])('results %s', (_, arrangement, groups) => {
  const arranged = arrangeResults(found, { ...asFound, ...arrangement }, new Set([abels.id]))
  expect(arranged.map(({ heading, clients }) => [heading, ...clients])).toEqual(groups)
})

test('namesakes stand side by side, however their names are written', () => {
  const names = ['H. de Vries', 'Vries, H. de', 'H. Vrieling', 'Mw. H. de Vries']
  const [groups] = arrangeResults(
    names.map((name) => client(name)),
    { ...asFound, order: 'name' },
    new Set(),
  )
  expect(groups?.clients.map(({ name }) => name)).toEqual([
    'H. Vrieling',
    'H. de Vries',
    'Vries, H. de',
    'Mw. H. de Vries',
  ])
})

test('the cities to choose from are those of the clients', () => {
  expect(citiesOf(found)).toEqual(['Ede', "'s-Gravenhage"])
})
