import type { Database } from '../../database/open.ts'
import type { ClientId } from '../../values/ids.ts'

/** The currency of the administration to which the client's terms belong; euro when there are none. */
export async function readHomeCurrency(database: Database, id: ClientId): Promise<string> {
  const row = await database
    .selectFrom('term')
    .innerJoin('exact_administration', 'exact_administration.id', 'term.administration')
    .select('exact_administration.currency')
    .where('client_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row?.currency ?? 'EUR'
}
