import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { ClientTable } from '../../database/schema.ts'
import { type ClientId, clientId } from '../../values/ids.ts'
import type { SearchKey } from '../keys/lookup.ts'
import type { Candidate } from '../rank.ts'
import type { Term } from '../terms.ts'

/** So many clients are ranked: those that can be shown, and some more that may turn out to fit better. */
const ranked = 60

export type Found = {
  readonly candidates: readonly Candidate<ClientId>[]
  readonly total: number
  /** There may be more than `total`: the counting stopped there. */
  readonly more: boolean
}

type Row = Pick<ClientTable, 'name' | 'number' | 'status'> & {
  readonly id: string
  readonly keys: readonly (readonly [kind: SearchKey['kind'], key: string, shown: string])[]
  readonly clients: number
  readonly is_cut_off: boolean
}

/**
 * The most promising clients of those that a statement met, each with its keys of the kinds that are asked for.
 * `met` gives client_id, place and strength, lower being better, and a client more than once where several of
 * its keys are met; when it gives as many as `most`, there may be more of them. Clients are counted to `countTo`.
 */
export async function candidatesOf(
  database: Database,
  terms: readonly Term[],
  {
    met,
    most,
    countTo,
  }: { readonly met: RawBuilder<unknown>; readonly most: number; readonly countTo: number },
): Promise<Found> {
  const kinds = [...new Set(terms.flatMap((term) => term.lookups.map((lookup) => lookup.kind)))]
  const { rows } = await sql<Row>`
    WITH met AS MATERIALIZED (${met}),
      best AS MATERIALIZED (
        SELECT client_id, min(strength) AS strength, min(place) AS place, (count(*) OVER ())::int AS clients
        FROM met GROUP BY client_id ORDER BY strength, place, client_id LIMIT ${sql.lit(ranked)})
    SELECT client.id, client.name, client.number, client.status, best.clients,
      (SELECT count(*) FROM met) >= ${sql.lit(most)} AS is_cut_off,
      (SELECT json_agg(json_build_array(kind, key, shown)) FROM search_key
        WHERE client_id = best.client_id AND kind = ANY(${kinds}::text[])) AS keys
    FROM best JOIN client ON client.id = best.client_id`.execute(database)
  const [first] = rows
  if (!first) return { candidates: [], total: 0, more: false }
  return {
    candidates: rows.map(({ id, name, number, status, keys }) => ({
      id: clientId(id),
      name,
      number,
      status,
      keys: keys.map(([kind, key, shown]) => ({ kind, key, shown })),
    })),
    total: Math.min(first.clients, countTo),
    more: first.is_cut_off || first.clients > countTo,
  }
}
