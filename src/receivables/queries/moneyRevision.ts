import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { ClientId } from '../../values/ids.ts'

/** Returns a text that changes whenever a term of the client is added, changed or removed. */
export async function readMoneyRevision(database: Database, id: ClientId): Promise<string> {
  const { rows } = await sql<{ revision: string }>`${prepared} SELECT
    concat(count(*), '-', coalesce(max(version), 0)) AS revision FROM term WHERE client_id = ${id}`.execute(
    database,
  )
  return rows[0]?.revision ?? ''
}
