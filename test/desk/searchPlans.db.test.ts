import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/database/open.ts'
import { openTestDatabase } from '../database.ts'
import { explainSearches, readWhole, searchKinds, sortsKeys, storeSearched } from './searchPlans.ts'

let open: OpenDatabase
const explained: Awaited<ReturnType<typeof explainSearches>>[] = []
beforeAll(async () => {
  open = await openTestDatabase()
  // PGlite is for small desks, and slow to fill.
  await storeSearched(open, open.driver.kind === 'postgres' ? 20_000 : 5_000)
  // As it is after a first load, which nobody waits for to be analysed, and later.
  explained.push(await explainSearches(open))
  await sql`ANALYZE`.execute(open.database)
  explained.push(await explainSearches(open))
})
afterAll(() => open.close())

describe('no statement of a search reads the clients or their keys from end to end, or more keys than it needs', () => {
  test.each(searchKinds())('%s', (kind) => {
    // Where there are few clients, reading them all is the shortest way to a thousand of them.
    const large =
      open.driver.kind === 'postgres' ? ['client', 'client_contact', 'search_key', 'term'] : ['search_key']
    for (const statements of explained.map((kinds) => kinds.get(kind) ?? [])) {
      expect(statements.length).toBeGreaterThanOrEqual(1)
      for (const { sql, plan } of statements) {
        expect(
          readWhole(plan).filter((table) => large.includes(table)),
          sql,
        ).toEqual([])
        // PGlite plans without the settings of readers.
        if (open.driver.kind === 'postgres') expect(sortsKeys(plan), sql).toBe(false)
      }
    }
  })
})
