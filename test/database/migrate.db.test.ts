import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DatabaseStartError } from '../../src/database/errors.ts'
import { migrate, type SchemaStep, schemaSteps } from '../../src/database/migrate.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import { openTestDatabase } from '../database.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

const newest = Object.keys(schemaSteps).at(-1) ?? ''
const adds: SchemaStep = {
  oldestCode: newest,
  up: async (database: Kysely<unknown>) => {
    await sql`ALTER TABLE client ADD COLUMN nickname text`.execute(database)
  },
}
const removes: SchemaStep = {
  oldestCode: '9001-adds',
  up: async (database: Kysely<unknown>) => {
    await sql`ALTER TABLE client DROP COLUMN nickname`.execute(database)
  },
}
const withAdds = { ...schemaSteps, '9001-adds': adds }
const withRemoves = { ...withAdds, '9002-removes': removes }

test('every migration from now on says which code still works after it', () => {
  const silent = Object.entries(schemaSteps).filter(([, { oldestCode }]) => oldestCode === undefined)
  expect(silent.map(([name]) => name).filter((name) => name > '0010-starts-of-five')).toEqual([])
})

test('older code starts on a schema to which newer code has only added', async () => {
  await migrate(opened, withAdds)
  await migrate(opened)
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM kysely_migration ORDER BY name DESC LIMIT 1`.execute(opened.database)
  expect(rows).toEqual([{ name: '9001-adds' }])
})

test('after a removal only code starts that no longer uses what is gone', async () => {
  await migrate(opened, withRemoves)
  await migrate(opened, withAdds)
  await expect(migrate(opened)).rejects.toThrow(DatabaseStartError)
  await expect(migrate(opened)).rejects.toThrow(/9002-removes.*Start the newer version/)
})

test('a newer migration that says nothing keeps older code out', async () => {
  const silent = { up: async () => undefined }
  await migrate(opened, { ...withRemoves, '9003-silent': silent })
  await expect(migrate(opened, withRemoves)).rejects.toThrow(/9003-silent/)
})
