import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/database/open.ts'
import { readFreshness, readFreshnessOf } from '../../src/exact/freshness.ts'
import { administrationId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { installation } from './connection/installation.ts'

const now = new Date('2026-11-24T13:05:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const options = { streams: ['accounts', 'terms'], now, installation, intervalMs: 300_000 }

const someone = '88888888-8888-4888-8888-888888888888'
const unread = { currency: 'EUR', amount_sign: 0, mapping: '{}', moved_at: null, hr_linked_at: null }

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
})
afterAll(() => open.close())

async function saveFreshAt(administration: number, stream: string, fresh_at: Date | null): Promise<void> {
  await open.database
    .insertInto('exact_cursor')
    .values({ administration, stream, cursor: '1', resume: null, rows: 1, fresh_at, changed_at: now })
    .onConflict((conflict) => conflict.columns(['administration', 'stream']).doUpdateSet({ fresh_at }))
    .execute()
}

test('figures are as old as the stream furthest behind, over the included administrations', async () => {
  const freshness = () => readFreshness(open.database, options)
  expect(await freshness()).toEqual({ state: 'none', asOf: null })
  await open.database.updateTable('exact_connection').set({ state: 'connected' }).execute()
  expect(await freshness()).toEqual({ state: 'loading', asOf: null })
  await open.database
    .insertInto('exact_administration')
    .values([
      { ...unread, id: 1, name: 'Stichting Lindehof', included: true },
      { ...unread, id: 2, name: 'Lindehof Vastgoed', included: false },
    ])
    .execute()
  await saveFreshAt(1, 'accounts', minutesAgo(2))
  await saveFreshAt(2, 'accounts', minutesAgo(90))
  expect(await freshness()).toEqual({ state: 'loading', asOf: null })
  await saveFreshAt(1, 'terms', null)
  expect(await freshness()).toEqual({ state: 'loading', asOf: null })
  await saveFreshAt(1, 'terms', minutesAgo(7))
  expect(await freshness()).toEqual({ state: 'fresh', asOf: minutesAgo(7) })
  await saveFreshAt(1, 'terms', minutesAgo(16))
  expect(await freshness()).toEqual({ state: 'late', asOf: minutesAgo(16) })
})

test('Exact counts as away after a minute without an answer for clients or money', async () => {
  const state = async () => (await readFreshness(open.database, options)).state
  await saveFreshAt(1, 'terms', minutesAgo(4))
  await saveFailure('terms', 'stream-away', minutesAgo(0.5))
  expect(await state()).toBe('fresh')
  await open.database
    .updateTable('exact_finding')
    .set({ at: minutesAgo(2) })
    .execute()
  expect(await state()).toBe('stale')
  await open.database.deleteFrom('exact_finding').execute()
  const withInvoices = { ...options, streams: [...options.streams, 'salesInvoices'] }
  await saveFreshAt(1, 'salesInvoices', minutesAgo(16))
  await saveFailure('salesInvoices', 'stream-away', minutesAgo(16))
  expect(await readFreshness(open.database, withInvoices)).toEqual({ state: 'late', asOf: minutesAgo(16) })
  await open.database.deleteFrom('exact_finding').execute()
})

test('the money of a client is as fresh as the terms of its administration', async () => {
  await open.database.updateTable('exact_administration').set({ included: true }).execute()
  const of = (id: 1 | 2 | null) =>
    readFreshnessOf(open.database, someone, id === null ? null : administrationId(id))
  expect(await of(1)).toEqual({ asOf: minutesAgo(4), beingChecked: false })
  expect(await of(2)).toEqual({ asOf: null, beingChecked: false })
  expect(await of(null)).toEqual({ asOf: null, beingChecked: false })
  await saveFreshAt(2, 'terms', minutesAgo(1))
  expect((await of(2)).asOf).toEqual(minutesAgo(1))
  expect((await of(null)).asOf).toEqual(minutesAgo(4))
  await open.database
    .updateTable('exact_administration')
    .set({ included: false })
    .where('id', '=', 2)
    .execute()
})

test('a stream that Exact refuses is left out, unless nothing can be shown without it', async () => {
  const withContacts = { ...options, streams: [...options.streams, 'contacts'] }
  await saveFailure('contacts', 'stream-refused', now)
  expect(await readFreshness(open.database, withContacts)).toEqual({ state: 'fresh', asOf: minutesAgo(4) })
  await saveFreshAt(1, 'terms', null)
  await saveFailure('terms', 'stream-refused', now)
  expect(await readFreshness(open.database, withContacts)).toEqual({ state: 'loading', asOf: null })
})

async function saveFailure(stream: string, code: string, at: Date): Promise<void> {
  await open.database
    .insertInto('exact_finding')
    .values({ administration: 1, stream, record_id: '', relation_id: null, code, is_forgotten: false, at })
    .execute()
}
