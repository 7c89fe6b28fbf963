import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cursors, type SyncWorld, startSyncWorld } from './world.ts'

let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients: 15, creditors: 3, invoicesPerClient: 2 })
  await world.round()
})
afterAll(() => world.close())

// Runs on PostgreSQL only: PGlite has one connection, so its transactions never overlap.
test('a reload that begins while a page is being stored waits, and keeps the time of that page', async () => {
  await world.round()
  world.exact.act.moveDivision()
  const storedAt = new Date(world.clock.now.getTime() + 1_000)
  const page = await world.database.startTransaction().execute()
  await sql`SELECT FROM exact_cursor WHERE stream = 'accounts' FOR UPDATE`.execute(page)
  const moved = world.sync.syncAdministrations()
  await vi.waitFor(async () => {
    const { rows } = await sql`SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`.execute(world.database)
    expect(rows).toHaveLength(1)
  }, 10_000)
  await page.updateTable('client').set({ seen_at: storedAt }).execute()
  await sql`UPDATE exact_cursor SET fresh_at = ${storedAt} WHERE stream = 'accounts'`.execute(page)
  await page.commit().execute()
  expect(await moved).toEqual([world.exact.division])
  const { cursor: progress, fresh_at: freshAt } = (await cursors(world)).get('accounts') ?? {}
  expect(JSON.parse(progress ?? '')).toMatchObject({ reloading: true })
  expect(freshAt).toEqual(storedAt)
})
