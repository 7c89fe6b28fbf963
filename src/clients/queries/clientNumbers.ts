import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type ClientId, clientId } from '../../values/ids.ts'
import { numberKey } from '../keys/number.ts'

/** Clients with this very number, with or without zeros in front; each administration may have one. */
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

/** The numbers of these clients; ids that are no clients are missing. */
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
