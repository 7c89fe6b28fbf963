import { sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Returns the id of the PostgreSQL cluster, which its replicas share, and the id of the database in it. The first is
 * missing if this user may not read it.
 */
export async function readPostgresIdentity(database: Database): Promise<string> {
  const { rows } = await sql<{ number: string; mayReadCluster: boolean }>`
    SELECT oid::text AS number, has_function_privilege('pg_control_system()', 'EXECUTE') AS "mayReadCluster"
    FROM pg_database WHERE datname = current_database()`.execute(database)
  const [found] = rows
  const number = found?.number ?? ''
  return found?.mayReadCluster ? `${await readCluster(database)}/${number}` : number
}

/** Runs as a separate statement, because PostgreSQL checks the right to a function before it runs any part of a statement. */
async function readCluster(database: Database): Promise<string> {
  const { rows } = await sql<{ cluster: string }>`
    SELECT system_identifier::text AS cluster FROM pg_control_system()`.execute(database)
  return rows[0]?.cluster ?? ''
}
