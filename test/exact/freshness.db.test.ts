import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/database/open.ts'
import { readFreshness } from '../../src/exact/freshness.ts'
import { openTestDatabase } from '../database.ts'
import { installation } from './connection/installation.ts'

const now = new Date('2026-11-24T13:05:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const options = { streams: ['accounts', 'terms'], now, installation, intervalMs: 300_000 }

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
  expect(await freshness()).toEqual({ state: 'stale', asOf: minutesAgo(16) })
})

test('a stream that Exact refuses from the start is left out', async () => {
  await saveFreshAt(1, 'terms', null)
  await open.database
    .insertInto('exact_finding')
    .values({
      administration: 1,
      stream: 'terms',
      record_id: '',
      relation_id: null,
      code: 'stream-refused',
      is_forgotten: false,
      at: now,
    })
    .execute()
  expect(await readFreshness(open.database, options)).toEqual({ state: 'fresh', asOf: minutesAgo(2) })
})
