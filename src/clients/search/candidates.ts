import { type RawBuilder, sql } from 'kysely'
import type { ClientId } from '../../values/ids.ts'
import {
  type ClientSummary,
  type ClientSummaryRow,
  decodeSummary,
  summaryColumns,
} from '../clientSummaries.ts'
import type { KeyKind, SearchKey } from '../keys/lookup.ts'
import type { Candidate } from './rank.ts'
import type { SearchContext } from './searchContext.ts'
import type { SearchTerm } from './searchTerms.ts'

export type CandidateContext = Pick<SearchContext, 'database' | 'rankLimit' | 'countTo'> & {
  readonly receivables: Pick<SearchContext['receivables'], 'balanceOf'>
}

/** Clients that match. */
export type Matches = {
  /** Selects client_id, place and score (see score.ts). A client may occur more than once. */
  readonly select: RawBuilder<unknown>
  /** If this many rows are selected, there may be more. */
  readonly limit: number
}

export type CandidateResult = {
  readonly candidates: readonly (Candidate<ClientId> & { readonly summary: ClientSummary })[]
  readonly total: number
  /** True if counting stopped at `total`, so that there may be more. */
  readonly more: boolean
}

type CandidateRow = ClientSummaryRow & {
  readonly keys: readonly SearchKey[] | null
  readonly clients: number
  readonly is_cut_off: boolean
}

/** Reads the best of the matching clients, each with its summary and the keys that may have matched. */
export async function readCandidates(
  { database, receivables, rankLimit, countTo }: CandidateContext,
  terms: readonly SearchTerm[],
  { select, limit }: Matches,
): Promise<CandidateResult> {
  const { rows } = await sql<CandidateRow>`
    WITH met AS MATERIALIZED (${select}),
      best AS MATERIALIZED (
        SELECT client_id, max(score) AS score, min(place) AS place, (count(*) OVER ())::int AS clients
        FROM met GROUP BY client_id ORDER BY score DESC, place, client_id LIMIT ${sql.lit(rankLimit)})
    SELECT ${summaryColumns(receivables.balanceOf)}, best.clients,
      (SELECT count(*) FROM met) >= ${sql.lit(limit)} AS is_cut_off, ${keysOfKinds(kindsOf(terms))} AS keys
    FROM best JOIN client ON client.id = best.client_id`.execute(database)
  const [first] = rows
  return {
    candidates: rows.map(candidateOf),
    total: Math.min(first?.clients ?? 0, countTo),
    more: first !== undefined && (first.is_cut_off || first.clients > countTo),
  }
}

function candidateOf({ keys, ...row }: CandidateRow): CandidateResult['candidates'][number] {
  const summary = decodeSummary(row)
  const { id, name, number, status, balance } = summary
  return {
    ...{ id, name, number, status, summary },
    hasBalance: balance !== null && balance.cents !== 0,
    keys: keys ?? [],
  }
}

function kindsOf(terms: readonly SearchTerm[]): readonly KeyKind[] {
  return [...new Set(terms.flatMap(({ lookups }) => lookups.map(({ kind }) => kind)))]
}

/** Selects the keys of a client that the terms may match. */
function keysOfKinds(kinds: readonly KeyKind[]): RawBuilder<unknown> {
  return sql`(SELECT json_agg(json_build_object('kind', kind, 'key', key, 'shown', shown)) FROM search_key
    WHERE client_id = best.client_id AND kind = ANY(${[...kinds]}::text[]))`
}
