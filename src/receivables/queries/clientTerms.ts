import type { Database } from '../../database/open.ts'
import { type Term, termColumns, termOf } from '../../money/term.ts'
import type { ClientId } from '../../values/ids.ts'

/** All terms of a client, settled or not: a few for most, a thousand or so for the oldest. */
export async function readClientTerms(database: Database, id: ClientId): Promise<readonly Term[]> {
  const rows = await database.selectFrom('term').select(termColumns).where('client_id', '=', id).execute()
  return rows.map(termOf)
}
