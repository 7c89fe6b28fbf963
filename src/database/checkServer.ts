import { type Kysely, sql } from 'kysely'
import { DatabaseStartError } from './errors.ts'
import type { Place } from './place.ts'

const oldestVersion = 16

/** What decides whether the portal can use a database. */
export type ServerFacts = {
  /** The major version of PostgreSQL. */
  readonly version: number
  readonly encoding: string
  readonly isStandby: boolean
  readonly isReadOnly: boolean
}

/** Throws a DatabaseStartError if the portal cannot work with this database. */
export async function checkServer<T>(database: Kysely<T>, place: Place): Promise<void> {
  const { rows } = await sql<ServerFacts>`
    SELECT current_setting('server_version_num')::int / 10000 AS version,
      current_setting('server_encoding') AS encoding,
      pg_is_in_recovery() AS "isStandby",
      current_setting('transaction_read_only') = 'on' AS "isReadOnly"`.execute(database)
  const [facts] = rows
  const fault = facts && faultOf(facts, place)
  if (fault) throw new DatabaseStartError(`DATABASE_URL: cannot use this database: ${fault}`)
}

/** Returns what is wrong and how to fix it, or null if nothing is wrong. */
export function faultOf(facts: ServerFacts, { server, database, user }: Place): string | null {
  const { version, encoding, isStandby, isReadOnly } = facts
  if (version < oldestVersion) {
    return `PostgreSQL ${version} runs on ${server}. Use version ${oldestVersion} or newer.`
  }
  if (encoding !== 'UTF8') {
    return `${database} has the encoding ${encoding}, and the portal needs UTF8. Create another: CREATE DATABASE "${database}_utf8" ENCODING 'UTF8' TEMPLATE template0; and name it in DATABASE_URL.`
  }
  if (isStandby) return `${server} is a standby, which only reads. Give the address of the primary server.`
  if (isReadOnly) {
    return `${database} is read-only for user ${user}. In psql, as an administrator, run: SET default_transaction_read_only = off; ALTER DATABASE "${database}" SET default_transaction_read_only = off; ALTER ROLE "${user}" SET default_transaction_read_only = off;`
  }
  return null
}
