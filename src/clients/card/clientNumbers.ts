import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type ClientId, clientId } from '../../values/ids.ts'
import { numberKey } from '../keys/number.ts'

/** Finds the clients with exactly this number, ignoring leading zeros: at most one in each administration. */
export async function findClientIdsByNumber(
  database: Database,
  number: string,
): Promise<readonly ClientId[]> {
  const key = numberKey(number)
  if (!key) return []
  const rows = await database
    .selectFrom('search_key')
    .select('client_id')
    .where('kind', '=', 'number')
    .where(sql<string>`key COLLATE "C"`, '=', key)
    .orderBy('administration')
    .execute()
  return rows.map((row) => clientId(row.client_id))
}

/** Reads the numbers of these clients. Unknown ids have no entry. */
export async function readClientNumbers(
  database: Database,
  ids: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('client')
    .select(['id', 'number'])
    .modifyFront(prepared)
    .where('id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [clientId(row.id), row.number]))
}
