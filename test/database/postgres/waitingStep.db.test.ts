import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../../src/database/migrate.ts'
import type { OpenDatabase } from '../../../src/database/open.ts'
import type { SchemaStep } from '../../../src/database/schemaStep.ts'
import { openTestDatabase } from '../../database.ts'
import { withIndex } from '../madeUpSteps.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

// PGlite has one connection, so no one else can hold a lock there.
test('a step that cannot get its lock lets the readers behind it go first, and tries again', async () => {
  await migrate(opened, { steps: withIndex })
  const widen: SchemaStep = {
    oldestCode: '9007-index',
    up: (database) => sql`ALTER TABLE guest ADD COLUMN age int`.execute(database).then(() => undefined),
  }
  const { migrating } = await opened.database.transaction().execute(async (reader) => {
    await sql`SELECT count(*) FROM guest`.execute(reader)
    const migrating = migrate(opened, { steps: { ...withIndex, '9008-widen': widen } })
    await sleep(300)
    await sql`SELECT count(*) FROM guest`.execute(opened.database)
    expect(await lastStep()).toBe('9007-index')
    return { migrating }
  })
  await migrating
  expect(await lastStep()).toBe('9008-widen')
})

async function lastStep(): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM kysely_migration ORDER BY name DESC LIMIT 1`.execute(opened.database)
  return rows[0]?.name
}
