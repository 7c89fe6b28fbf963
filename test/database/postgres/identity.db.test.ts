import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { readPostgresIdentity } from '../../../src/database/postgresIdentity.ts'
import { openTestDatabase } from '../../database.ts'

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
})
afterAll(() => open.close())

test('a PostgreSQL database has the identity of its cluster and its own, whoever asks', async () => {
  const { database, identity } = open
  const cluster = await sql<{ number: string }>`
    SELECT system_identifier::text AS number FROM pg_control_system()`.execute(database)
  const other = await openTestDatabase()
  await other.close()
  expect(identity).toMatch(new RegExp(`^${cluster.rows[0]?.number}/\\d+$`))
  expect(other.identity.split('/')[0]).toBe(identity.split('/')[0])
  expect(other.identity).not.toBe(identity)
  await database.connection().execute(async (connection) => {
    await sql`CREATE ROLE stranger`.execute(connection)
    await sql`SET ROLE stranger`.execute(connection)
    expect(await readPostgresIdentity(connection)).toBe(identity)
    await sql`RESET ROLE`.execute(connection)
    await sql`REVOKE EXECUTE ON FUNCTION pg_control_system FROM PUBLIC`.execute(connection)
    await sql`SET ROLE stranger`.execute(connection)
    expect(await readPostgresIdentity(connection)).toBe(identity.split('/')[1])
    await sql`RESET ROLE`.execute(connection)
    await sql`DROP ROLE stranger`.execute(connection)
  })
})
