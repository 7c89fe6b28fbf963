import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { ClientId } from '../../values/ids.ts'
import type { Ledger } from '../client.ts'
import type { SearchKey } from '../keys/lookup.ts'
import type { Candidate } from '../rank.ts'
import type { Term } from '../terms.ts'
import { type Hit, type HitRow, hitColumns, hitContacts, hitOf } from './hits.ts'

/** From this strength on, keys answer what else the text may be. */
export const strengthOtherwise = 10_000

export type Found = {
  readonly candidates: readonly (Candidate<ClientId> & { readonly hit: Hit })[]
  /** They are what else the text may be: nobody fits what it seems. */
  readonly otherwise: boolean
  readonly total: number
  /** There may be more than `total`: the counting stopped there. */
  readonly more: boolean
}

/** Where candidates are read: the read model, and what the ledger knows of a client. */
export type From = {
  readonly database: Database
  readonly ledger: Pick<Ledger, 'balanceOf'>
  /** So many clients are ranked. */
  readonly ranked: number
}

type Row = HitRow & {
  readonly keys: readonly (readonly [kind: SearchKey['kind'], key: string, shown: string])[] | null
  readonly clients: number
  readonly strength: number
  readonly is_cut_off: boolean
}

/**
 * The most promising clients of those that a statement met, each with what is shown of it and with those of its
 * keys that may answer a term. `met` gives client_id, place and strength, lower being better, and a client more
 * than once where several of its keys are met; when it gives as many as `most`, there may be more of them.
 * Clients are counted to `countTo`.
 */
export async function candidatesOf(
  { database, ledger, ranked }: From,
  terms: readonly Term[],
  {
    met,
    most,
    countTo,
  }: { readonly met: RawBuilder<unknown>; readonly most: number; readonly countTo: number },
): Promise<Found> {
  const { rows } = await sql<Row>`
    WITH met AS MATERIALIZED (${met}),
      best AS MATERIALIZED (
        SELECT client_id, min(strength) AS strength, min(place) AS place, (count(*) OVER ())::int AS clients
        FROM met GROUP BY client_id ORDER BY strength, place, client_id LIMIT ${sql.lit(ranked)})
    SELECT ${hitColumns(ledger.balanceOf)}, best.clients, best.strength, (SELECT count(*) FROM met) >= ${sql.lit(most)} AS is_cut_off,
      (SELECT json_agg(json_build_array(kind, key, shown)) FROM search_key
        WHERE client_id = best.client_id AND ${mayAnswer(terms)}) AS keys
    FROM best JOIN client ON client.id = best.client_id ${hitContacts}`.execute(database)
  const [first] = rows
  if (!first) return { candidates: [], otherwise: false, total: 0, more: false }
  return {
    otherwise: first.strength >= strengthOtherwise,
    candidates: rows.map(({ keys, ...row }) => {
      const hit = hitOf(row)
      const { id, name, number, status } = hit
      return {
        ...{ id, name, number, status, hit },
        hasBalance: hit.balance !== null && hit.balance.cents !== 0,
        keys: (keys ?? []).map(([kind, key, shown]) => ({ kind, key, shown })),
      }
    }),
    total: Math.min(first.clients, countTo),
    more: first.is_cut_off || first.clients > countTo,
  }
}

/** Leaves out most keys that answer nothing; the others are told apart when candidates are ranked. */
function mayAnswer(terms: readonly Term[]): RawBuilder<boolean> {
  const lookups = terms.flatMap((term) => term.lookups)
  const starts = lookups.flatMap((lookup) => ('start' in lookup ? lookup.start : []))
  // Comparing with every word that is alike would take longer than leaving some out saves.
  if (starts.length < lookups.length) {
    return sql<boolean>`kind = ANY(${[...new Set(lookups.map(({ kind }) => kind))]}::text[])`
  }
  return sql<boolean>`key COLLATE "C" ^@ ANY((SELECT ${[...new Set(starts)]}::text[])::text[])`
}
