import { afterAll, beforeAll, expect, test } from 'vitest'
import { findClients } from '../../src/clients/index.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import { openTestDatabase } from '../database.ts'
import { noReceivables, type Person, storePeople } from './people.ts'

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
  await storePeople(open.database, people)
})
afterAll(() => open.close())

const findCaller = (q: string) =>
  findClients(open.database, { q, limit: 20, only: 'phone', byBirthDate: async () => true }, noReceivables)

test.each([
  '0612349876',
  '06 12 34 98 76',
  '06-12349876',
  '+31612349876',
  '+31 (0)6 1234 9876',
  '0031612349876',
  '31612349876',
  '612349876',
])('%s is the number of one client, and opens the card', async (q) => {
  const { hits, total, single } = await findCaller(q)
  expect(hits.map(({ number, match }) => [number, match.field, match.kind])).toEqual([
    ['100001', 'phone', 'exact'],
  ])
  expect([total, single]).toEqual([1, true])
})

test.each(['+49221123456', '0049 221 123456'])('%s is the number of a client abroad', async (q) => {
  const { hits, single } = await findCaller(q)
  expect([hits.map(({ number }) => number), single]).toEqual([['100006'], true])
})

test('a number of two clients lists both and opens no card', async () => {
  const { hits, single } = await findCaller('+31318654321')
  expect([hits.map(({ number }) => number), single]).toEqual([['100002', '100003'], false])
})

test('the number of a representative finds the client and shows whose it is', async () => {
  const { hits, single } = await findCaller('0412690011')
  expect(hits.map(({ match }) => match.text)).toEqual(['0412 69 00 11 · De Boer Bewind'])
  expect(single).toBe(true)
})

test('a client number is not read as a telephone number', async () => {
  const { hits } = await findCaller('612340001')
  expect(hits.map(({ number }) => number)).toEqual(['100005'])
})

test('part of a number lists its client but opens no card', async () => {
  const { hits, single } = await findCaller('349876')
  expect([hits.map(({ number }) => number), single]).toEqual([['100001'], false])
})

test.each(['0687654321', 'de Vries', 'anonymous', '', '12', '\0', '9'.repeat(200)])(
  'no one has the number %j',
  async (q) => {
    expect(await findCaller(q)).toEqual({ hits: [], similar: [], total: 0, more: false, single: false })
  },
)

const people: readonly Person[] = [
  { number: '100001', name: 'S. van der Wijngaert', phone: '06-12349876' },
  { number: '100002', name: 'J. de Vries', phone: '0318 654321' },
  { number: '100003', name: 'K. de Vries', mobile: '0318-654321' },
  // The client number looks like the telephone number of another client.
  { number: '612340001', name: 'P. Jansen', phone: '013-5110044' },
  { number: '100005', name: 'B. Bakker', phone: '06 12340001' },
  { number: '100006', name: 'L. Berger', phone: '+49 221 123456' },
  {
    number: '100007',
    name: 'R. Smit',
    representative: { name: 'De Boer Bewind', role: 'bewindvoerder', phone: '0412-690011' },
  },
]
