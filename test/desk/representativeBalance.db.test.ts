import { expect, test } from 'vitest'
import { receivableWriters } from '../../src/receivables/index.ts'
import { administrationId, clientId } from '../../src/values/ids.ts'
import { administration, idOf, storePeople, uuidOf } from '../clients/people.ts'
import { mappedTerm } from '../receivables/books.ts'
import { asker, newWorldEachTime, sjoerd } from './world.ts'

const read = asker('Desk.Read')

const at = newWorldEachTime()

test('a search for a representative totals what all their clients owe, including those not shown', async () => {
  const office = { name: 'De Boer Bewind', role: 'bewindvoerder' } as const
  const others = ['100011', '100012', '100013'].map((number) => ({ number, name: `Mw. X. ${number}` }))
  await storePeople(
    at().open.database,
    [sjoerd, ...others].map((person) => ({ ...person, representative: office })),
    2,
  )
  const { clients, total, representative } = await at().desk.findClients(read, {
    q: 'boer bewind',
    limit: 2,
  })
  expect([clients.length, total]).toEqual([2, 4])
  expect(representative).toEqual({
    name: 'De Boer Bewind',
    balances: [{ balance: { cents: 20_820, currency: 'EUR' } }],
  })
  // A person with that name is not a client of the office.
  await storePeople(at().open.database, [{ number: '100014', name: 'T. de Boer Bewind' }])
  const mixed = await at().desk.findClients(read, { q: 'boer bewind', limit: 20 })
  expect([mixed.total, mixed.representative]).toEqual([5, undefined])
  const one = await at().desk.findClients(read, { q: 'x 100012', limit: 20 })
  expect(one.representative).toBeUndefined()
})

test('hits are counted to fifty or to what is shown, and the clients of a representative completely', async () => {
  const office = { name: 'De Boer Bewind', role: 'bewindvoerder' } as const
  const many = Array.from({ length: 300 }, (_, index) => ({
    number: String(200_001 + index),
    name: `Mw. X. Brugman ${index}`,
    representative: office,
  }))
  await storePeople(at().open.database, many)
  const byName = await at().desk.findClients(read, { q: 'brugman', limit: 5 })
  expect([byName.clients.length, byName.total, byName.more]).toEqual([5, 50, true])
  const more = await at().desk.findClients(read, { q: 'brugman', limit: 100 })
  expect([more.clients.length, more.total, more.more]).toEqual([100, 100, true])
  const byOffice = await at().desk.findClients(read, { q: 'boer bewind', limit: 5 })
  expect([byOffice.clients.length, byOffice.total, byOffice.more]).toEqual([5, 300, false])
  expect(byOffice.representative?.balances).toEqual([{ balance: { cents: 0, currency: 'EUR' } }])
})

test('a person with the name of a large office ranks before its clients', async () => {
  const office = { name: 'De Boer Bewind', role: 'bewindvoerder' } as const
  const theirs = Array.from({ length: 150 }, (_, index) => ({
    number: String(200_001 + index),
    name: `Brug ${200_150 - index}`,
    representative: office,
  }))
  await storePeople(at().open.database, [...theirs, { number: '100014', name: 'T. de Boer Bewind' }])
  const { clients, total, more } = await at().desk.findClients(read, { q: 'boer bewind', limit: 3 })
  expect(clients.map(({ name }) => name)).toEqual(['T. de Boer Bewind', 'Brug 200001', 'Brug 200002'])
  expect([total, more]).toEqual([50, true])
})

test('what the clients of a representative owe is never added up over administrations', async () => {
  const { database } = at().open
  const abroad = administrationId(88)
  await database
    .insertInto('exact_administration')
    .values({ id: abroad, name: 'Genève', currency: 'CHF', included: true, amount_sign: 1, mapping: '{}' })
    .execute()
  at().ledger.names = new Map([
    [administration, 'Lindehof Zorg'],
    [abroad, 'Genève'],
  ])
  const office = { name: 'De Boer Bewind', role: 'bewindvoerder' } as const
  const numbers = Array.from({ length: 120 }, (_, index) => String(200_001 + index))
  await storePeople(
    database,
    numbers.map((number) => ({ number, name: `Mw. X. ${number}`, representative: office })),
  )
  const owed = [
    mappedTerm({ id: uuidOf('home'), administration, client_id: idOf('200001'), amount: 1_000 }),
    mappedTerm({ id: uuidOf('abroad'), administration: abroad, client_id: idOf('200002'), amount: 1_000 }),
  ]
  await database.transaction().execute((transaction) => receivableWriters.terms(transaction, owed))
  const { total, more, representative } = await at().desk.findClients(read, { q: 'boer bewind', limit: 5 })
  expect([total, more]).toEqual([120, false])
  expect(representative?.balances).toEqual([
    { administration: 'Lindehof Zorg', balance: { cents: 1_000, currency: 'EUR' } },
    { administration: 'Genève', balance: { cents: 1_000, currency: 'CHF' } },
  ])
  const { balances } = await at().desk.totalClients(read, numbers.map(idOf))
  expect(balances).toMatchObject([
    { administration: 'Lindehof Zorg', balance: { cents: 1_000, currency: 'EUR' } },
    { administration: 'Genève', balance: { cents: 1_000, currency: 'CHF' } },
  ])
})

test('several clients are added up, with the late ones named', async () => {
  const { database } = at().open
  await storePeople(database, [
    sjoerd,
    ...['100011', '100012', '100013'].map((number) => ({ number, name: number })),
  ])
  await database
    .transaction()
    .execute((transaction) =>
      receivableWriters.terms(transaction, [
        mappedTerm({ client_id: idOf('100011'), amount: 5_000, due_date: '2026-08-01' }),
        mappedTerm({ client_id: idOf('100012'), amount: 7_000, due_date: '2027-08-01' }),
      ]),
    )
  const ids = ['100011', '100012', '100013'].map(idOf)
  const cards = await Promise.all(ids.map((id) => at().desk.openClient(read, id)))
  const total = await at().desk.totalClients(read, [...ids, ...ids, clientId(uuidOf('gone'))])
  expect(total).toMatchObject({
    clients: 3,
    balances: [{ balance: { cents: 12_000, currency: 'EUR' }, overdue: { cents: 5_000, currency: 'EUR' } }],
    late: [idOf('100011')],
  })
  expect(cards.reduce((sum, { balance }) => sum + balance.cents, 0)).toBe(12_000)
  expect(cards.filter(({ isLate }) => isLate).map(({ id }) => id)).toEqual(total.late)
  expect((await at().lines()).at(-1)).toBe('look clientsTotal - call allowed')
})
