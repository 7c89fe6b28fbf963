import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/database/open.ts'
import { openTestDatabase } from '../database.ts'
import { explainSearches, readWhole, searchKinds } from './searchPlans.ts'

let open: OpenDatabase
let explained: Awaited<ReturnType<typeof explainSearches>>
beforeAll(async () => {
  open = await openTestDatabase()
  // PGlite is for small desks, and slow to fill.
  explained = await explainSearches(open, open.driver.kind === 'postgres' ? 20_000 : 5_000)
})
afterAll(() => open.close())

describe('no statement of a search reads the clients or their keys from end to end', () => {
  test.each(searchKinds())('%s', (kind) => {
    // Where there are few clients, reading them all is the shortest way to a thousand of them.
    const large = open.driver.kind === 'postgres' ? ['client', 'search_key'] : ['search_key']
    const statements = explained.get(kind) ?? []
    expect(statements.length).toBeGreaterThanOrEqual(3)
    for (const { sql, plan } of statements) {
      expect(
        readWhole(plan).filter((table) => large.includes(table)),
        sql,
      ).toEqual([])
    }
  })
})
