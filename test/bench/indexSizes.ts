import { sql } from 'kysely'
import type { Database } from '../../src/database/open.ts'
import { line } from './figures.ts'

/** Reports the disk space of the search tables and the time to rebuild their indexes. Each line begins with `name`. */
export async function indexSizes(database: Database, name: string): Promise<readonly string[]> {
  const { rows } = await sql<{ relation: string; megabytes: number; clients: number }>`
    SELECT relname AS relation, pg_total_relation_size(oid)::float8 / 1000000 AS megabytes FROM pg_class
    WHERE relname IN ('search_key', 'search_word', 'search_client')
      OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = 'search_key'::regclass)
    ORDER BY relname`.execute(database)
  const begin = performance.now()
  await sql`REINDEX TABLE search_key`.execute(database)
  await sql`REINDEX TABLE search_word`.execute(database)
  await sql`REINDEX TABLE search_client`.execute(database)
  const seconds = (performance.now() - begin) / 1000
  return [
    ...rows.map(({ relation, megabytes }) =>
      line(`${name}: ${relation}${relation.includes('_key_') ? '' : ' with its indexes'}`, megabytes, 'MB'),
    ),
    line(`${name}: search indexes rebuilt`, seconds, 's'),
  ]
}
