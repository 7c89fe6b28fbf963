import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { type ClientId, clientId } from '../../values/ids.ts'
import { representativeKeys } from '../keys/representative.ts'

/** The clients that a representative of this name stands beside, so many at most. */
export async function readRepresentedClients(
  database: Database,
  name: string,
  most: number,
): Promise<readonly ClientId[]> {
  const parts = { name, first_name: null, initials: null, name_prefix: null, last_name: null }
  const keys = representativeKeys(parts).map(({ key }) => key)
  // The longest is the rarest: the walk meets few others.
  const [longest] = keys.toSorted((one, other) => other.length - one.length)
  if (longest === undefined) return []
  const rows = await database
    .selectFrom('search_key')
    .select('client_id')
    .distinct()
    .where('kind', '=', 'representative')
    .where(sql<string>`key COLLATE "C"`, '=', longest)
    .where('shown', '=', name)
    .limit(most)
    .execute()
  return rows.map((row) => clientId(row.client_id))
}
