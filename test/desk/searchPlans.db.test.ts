import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { OpenDatabase } from '../../src/database/open.ts'
import { openTestDatabase } from '../database.ts'
import {
  explainSearches,
  explainWorkLists,
  readWhole,
  searchKinds,
  sortsKeys,
  storeSearched,
} from './searchPlans.ts'
import { searchPlansPage } from './searchPlansPage.ts'

let open: OpenDatabase
const clientsOnPostgres = 20_000
const explained: Awaited<ReturnType<typeof explainSearches>>[] = []
beforeAll(async () => {
  open = await openTestDatabase()
  // PGlite is for small desks, and slow to fill.
  await storeSearched(open, open.driver.kind === 'postgres' ? clientsOnPostgres : 5_000)
  // Plans right after a first load, before the tables are analysed, and later.
  explained.push(await explainSearches(open))
  await sql`ANALYZE`.execute(open.database)
  explained.push(await explainSearches(open))
})
afterAll(() => open.close())

describe('no statement of a search reads all clients or keys, or more keys than it needs', () => {
  test.each(searchKinds())('%s', (kind) => {
    // With few clients, reading all of them is the fastest way to a thousand.
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

test('no work list reads all terms or clients', async () => {
  const statements = await explainWorkLists(open)
  expect(statements.length).toBe(6)
  const ofFewTerms = ['term_reversed', 'term_collected', 'term_credit']
  for (const { sql: statement, plan } of statements)
    expect(readWhole(plan, ofFewTerms), statement).toEqual([])
})

// PGlite has other settings, and therefore other plans.
if (inject('testDatabase').kind === 'postgres') {
  test('the plans after ANALYZE are those of searchPlans.md', async () => {
    const analysed = explained.at(-1) ?? new Map()
    await expect(searchPlansPage(analysed, clientsOnPostgres)).toMatchFileSnapshot('searchPlans.md')
  })
}
