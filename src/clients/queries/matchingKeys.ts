import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { type ClientId, clientId } from '../../values/ids.ts'
import type { Candidate } from '../rank.ts'
import type { Term } from '../terms.ts'
import { answers } from './keyConditions.ts'

/** These clients with those of their keys that answer one of the terms. */
export async function readMatchingKeys(
  database: Database,
  ids: readonly ClientId[],
  terms: readonly Term[],
): Promise<readonly Candidate<ClientId>[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('search_key')
    .innerJoin('client', 'client.id', 'search_key.client_id')
    .select(['client.id', 'client.name', 'client.number', 'client.status'])
    .select(['search_key.kind', 'search_key.key', 'search_key.shown'])
    .where('search_key.client_id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .where(
      answers(
        'search_key',
        terms.flatMap((term) => term.lookups),
      ),
    )
    .execute()
  const candidates = new Map<string, Candidate<ClientId>>()
  for (const { id, name, number, status, ...key } of rows) {
    const known = candidates.get(id)
    candidates.set(id, { id: clientId(id), name, number, status, keys: [...(known?.keys ?? []), key] })
  }
  return [...candidates.values()]
}
