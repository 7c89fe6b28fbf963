import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { type Term, termColumns, termOf } from '../../money/term.ts'

/** Reads all terms of several clients. A client without terms is absent. Pass at most a few hundred clients. */
export async function readTermsOf(
  database: Database,
  clients: readonly string[],
): Promise<ReadonlyMap<string, readonly Term[]>> {
  const rows = await database
    .selectFrom('term')
    .select([...termColumns, 'client_id'])
    .where('client_id', '=', sql<string>`ANY(${[...clients]}::uuid[])`)
    .execute()
  const byClient = Map.groupBy(rows, (row) => row.client_id)
  return new Map([...byClient].map(([id, of]) => [id, of.map(termOf)]))
}
