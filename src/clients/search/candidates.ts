import { type RawBuilder, sql } from 'kysely'
import { type Day, day } from '../../values/day.ts'
import { type ClientId, clientId, type InvoiceId, invoiceId } from '../../values/ids.ts'
import {
  type ClientSummary,
  type ClientSummaryRow,
  decodeSummary,
  summaryColumns,
} from '../clientSummaries.ts'
import type { KeyKind, SearchKey } from '../keys/lookup.ts'
import type { NumberedInvoice } from '../receivablesQueries.ts'
import type { Candidate } from './rank.ts'
import type { SearchContext } from './searchContext.ts'
import type { SearchTerm } from './searchTerms.ts'
import {
  decodeSimilarWords,
  type SimilarWordRow,
  type SimilarWords,
  similarWordsJson,
} from './similarWords.ts'

/** Added to the strength of clients that match the fallback. */
const fallbackStrength = 10_000

export type CandidateContext = Pick<SearchContext, 'database' | 'rankLimit'> & {
  readonly receivables: Pick<SearchContext['receivables'], 'balanceOf' | 'invoicesByNumber'>
}

export type CandidateRequest = {
  readonly terms: readonly SearchTerm[]
  /** The other readings of the text, if `matches` uses them. */
  readonly fallback?: SearchTerm
  /** Selects client_id, place and strength (lower is better). A client may occur more than once. */
  readonly matches: RawBuilder<unknown>
  /** True if no client occurs more than once in `matches`, which saves looking for duplicates. */
  readonly isDistinct?: boolean
  /** If `matches` selects this many rows, there may be more. */
  readonly limit: number
  /** Count clients up to this number. */
  readonly countTo: number
  readonly invoiceNumber?: string | null
  /** With fewer clients than `enoughHits`, look for words that sound like these; with none, also for typos. */
  readonly similarTo?: { readonly words: readonly string[]; readonly enoughHits: number }
}

export type CandidateResult = {
  readonly candidates: readonly (Candidate<ClientId> & { readonly summary: ClientSummary })[]
  /** True if no client matched the terms, and the candidates match the fallback. */
  readonly isFallback: boolean
  readonly total: number
  /** True if counting stopped at `total`, so that there may be more. */
  readonly more: boolean
  /** The invoices with the requested number, of any client. */
  readonly invoices: readonly Invoice[]
  /** The similar words of each requested word; null if none were requested. */
  readonly similarWords: ReadonlyMap<string, SimilarWords> | null
}

type Invoice = {
  readonly clientId: ClientId
  readonly invoiceId: InvoiceId
  readonly number: string
  readonly date: Day
}

type Row = (CandidateRow | { readonly id: null }) & {
  readonly near: readonly SimilarWordRow[] | null
  readonly invoices: readonly NumberedInvoice[] | null
}

type CandidateRow = ClientSummaryRow & {
  readonly keys: readonly SearchKey[] | null
  readonly clients: number
  readonly strength: number
  readonly is_cut_off: boolean
}

/** Reads the best of the matching clients, each with its summary and the keys that may have matched. */
export async function readCandidates(
  { database, receivables, rankLimit }: CandidateContext,
  request: CandidateRequest,
): Promise<CandidateResult> {
  const { terms, fallback, matches, limit, countTo, invoiceNumber = null, similarTo } = request
  const similarWords = similarTo
    ? similarWordsJson(similarTo.words, {
        soundsIf: sql`(SELECT count(*) FROM best) < ${sql.lit(similarTo.enoughHits)}`,
        typosIf: sql`NOT EXISTS (SELECT FROM best)`,
      })
    : sql`NULL::json`
  const invoices = invoiceNumber === null ? sql`NULL::json` : receivables.invoicesByNumber(invoiceNumber)
  const clients = request.isDistinct ? allRows : oneRowPerClient
  const { rows } = await sql<Row>`
    WITH met AS MATERIALIZED (${matches}),
      best AS MATERIALIZED (
        ${clients} ORDER BY strength, place, client_id LIMIT ${sql.lit(rankLimit)}),
      beside AS MATERIALIZED (SELECT ${similarWords} AS near, ${invoices} AS invoices)
    SELECT beside.near, beside.invoices, candidate.* FROM beside LEFT JOIN (
      SELECT ${summaryColumns(receivables.balanceOf)}, best.clients, best.strength, (SELECT count(*) FROM met) >= ${sql.lit(limit)} AS is_cut_off,
        ${keysOfKinds(kindsOf(fallback ? [...terms, fallback] : terms))} AS keys
      FROM best JOIN client ON client.id = best.client_id) AS candidate ON true`.execute(database)
  const candidates = rows.flatMap((row) => (row.id === null ? [] : [row]))
  const [first] = candidates
  return {
    isFallback: first !== undefined && first.strength >= fallbackStrength,
    candidates: candidates.map(candidateOf),
    total: Math.min(first?.clients ?? 0, countTo),
    more: first !== undefined && (first.is_cut_off || first.clients > countTo),
    invoices: invoiceNumber === null ? [] : invoicesOf(rows[0]?.invoices ?? [], invoiceNumber),
    similarWords: similarTo ? decodeSimilarWords(similarTo.words, rows[0]?.near ?? []) : null,
  }
}

const allRows = sql`SELECT client_id, strength, place, (SELECT count(*) FROM met)::int AS clients FROM met`
const oneRowPerClient = sql`
  SELECT client_id, min(strength) AS strength, min(place) AS place, (count(*) OVER ())::int AS clients
  FROM met GROUP BY client_id`

function invoicesOf(rows: readonly NumberedInvoice[], number: string): readonly Invoice[] {
  const ofClient = Map.groupBy(rows, (row) => row.clientId)
  const isInvoice = ({ clientId: owner, role }: NumberedInvoice): boolean =>
    (ofClient.get(owner) ?? []).every((other) => role <= other.role)
  return rows.filter(isInvoice).map((row) => ({
    clientId: clientId(row.clientId),
    invoiceId: invoiceId(row.invoiceId),
    number,
    date: day(row.date),
  }))
}

/** Selects the matches or, if there are none, those of the fallback with a worse strength. */
export function withFallback(
  matches: RawBuilder<unknown>,
  fallbackMatches: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    (WITH asked AS MATERIALIZED (${matches})
    SELECT client_id, place, strength FROM asked UNION ALL
    SELECT client_id, place, ${sql.lit(fallbackStrength)} + strength FROM (${fallbackMatches}) AS more
    WHERE NOT EXISTS (SELECT FROM asked))`
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
