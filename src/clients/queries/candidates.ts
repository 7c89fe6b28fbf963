import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { type ClientId, clientId, type InvoiceId, invoiceId } from '../../values/ids.ts'
import type { Ledger, NumberedInvoice } from '../client.ts'
import { isWordKind } from '../keys/indexedWords.ts'
import type { KeyKind, SearchKey } from '../keys/lookup.ts'
import { numberKeys } from '../keys/number.ts'
import { keysOf, type ShownWords } from '../keys/wordGroups.ts'
import type { Candidate } from '../rank.ts'
import type { Term } from '../searchTerms.ts'
import { type Hit, type HitRow, hitColumns, hitOf } from './clientSummaries.ts'
import { type NearWord, type NearWords, nearWordsIf, nearWordsOf } from './similarWords.ts'

/** From this strength on, keys answer what else the text may be. */
export const strengthOtherwise = 10_000

type Invoice = { readonly clientId: ClientId; readonly invoiceId: InvoiceId; readonly number: string }

export type Found = {
  readonly candidates: readonly (Candidate<ClientId> & { readonly hit: Hit })[]
  /** They are what else the text may be: nobody fits what it seems. */
  readonly otherwise: boolean
  readonly total: number
  /** There may be more than `total`: the counting stopped there. */
  readonly more: boolean
  /** The invoices with the number that was asked for, of whichever client. */
  readonly invoices: readonly Invoice[]
  /** What the words may have been, where that was asked and few clients fit. */
  readonly near: ReadonlyMap<string, NearWords> | null
}

/** Where candidates are read: the read model, and what the ledger knows of a client. */
export type From = {
  readonly database: Database
  readonly ledger: Pick<Ledger, 'balanceOf' | 'invoicesByNumber'>
  /** So many clients are ranked. */
  readonly ranked: number
}

export type Asked = {
  readonly terms: readonly Term[]
  /** What else the text may be. */
  readonly otherwise?: Term
  /** Gives client_id, place and strength, lower being better; a client as often as keys of it are met. */
  readonly met: RawBuilder<unknown>
  /** No client is met twice, which need not be looked for then. */
  readonly isEachOnce?: boolean
  /** When `met` gives as many, there may be more of them. */
  readonly most: number
  /** Clients are counted up to here. */
  readonly countTo: number
  readonly invoiceNumber?: string | null
  /** With fewer clients than `few` it is told what the words may have been: how they sound, with none also their spelling. */
  readonly guess?: { readonly words: readonly string[]; readonly few: number }
}

type Row = (CandidateRow | { readonly id: null }) & {
  readonly near: readonly NearWord[] | null
  readonly invoices: readonly NumberedInvoice[] | null
}

type CandidateRow = HitRow & {
  readonly words: readonly ShownWords[]
  readonly others: readonly (readonly [kind: KeyKind, key: string, shown: string])[] | null
  readonly clients: number
  readonly strength: number
  readonly is_cut_off: boolean
}

/** The most promising clients of those that are met, each with what is shown of it and the keys that may answer. */
export async function candidatesOf(
  { database, ledger, ranked }: From,
  { terms, otherwise, met, isEachOnce = false, most, countTo, invoiceNumber = null, guess }: Asked,
): Promise<Found> {
  const near = guess
    ? nearWordsIf(guess.words, {
        few: sql`(SELECT count(*) FROM best) < ${sql.lit(guess.few)}`,
        nobody: sql`NOT EXISTS (SELECT FROM best)`,
      })
    : sql`NULL::json`
  const invoices = invoiceNumber === null ? sql`NULL::json` : ledger.invoicesByNumber(invoiceNumber)
  const { rows } = await sql<Row>`
    WITH met AS MATERIALIZED (${met}),
      best AS MATERIALIZED (
        ${isEachOnce ? everyClient : eachClientOnce} ORDER BY strength, place, client_id LIMIT ${sql.lit(ranked)}),
      beside AS MATERIALIZED (SELECT ${near} AS near, ${invoices} AS invoices)
    SELECT beside.near, beside.invoices, candidate.* FROM beside LEFT JOIN (
      SELECT ${hitColumns(ledger.balanceOf)}, best.clients, best.strength, (SELECT count(*) FROM met) >= ${sql.lit(most)} AS is_cut_off,
        client.words, ${otherKeys(terms, otherwise)} AS others
      FROM best JOIN client ON client.id = best.client_id) AS candidate ON true`.execute(database)
  const candidates = rows.flatMap((row) => (row.id === null ? [] : [row]))
  const [first] = candidates
  const isNumberAsked = kindsOf(otherwise ? [...terms, otherwise] : terms).includes('number')
  return {
    otherwise: first !== undefined && first.strength >= strengthOtherwise,
    candidates: candidates.map((row) => candidateOf(row, isNumberAsked ? numberKeys(row.number) : [])),
    total: Math.min(first?.clients ?? 0, countTo),
    more: first !== undefined && (first.is_cut_off || first.clients > countTo),
    invoices: invoiceNumber === null ? [] : invoicesOf(rows[0]?.invoices ?? [], invoiceNumber),
    near: guess ? nearWordsOf(guess.words, rows[0]?.near ?? []) : null,
  }
}

const everyClient = sql`SELECT client_id, strength, place, (SELECT count(*) FROM met)::int AS clients FROM met`
const eachClientOnce = sql`
  SELECT client_id, min(strength) AS strength, min(place) AS place, (count(*) OVER ())::int AS clients
  FROM met GROUP BY client_id`

function invoicesOf(rows: readonly NumberedInvoice[], number: string): readonly Invoice[] {
  return rows.map((row) => ({
    clientId: clientId(row.clientId),
    invoiceId: invoiceId(row.invoiceId),
    number,
  }))
}

/** What `asked` gives; only when that is nobody, what `more` gives, so much weaker. */
export function orElse(
  asked: RawBuilder<unknown>,
  more: RawBuilder<unknown>,
  weaker = 0,
): RawBuilder<unknown> {
  return sql`
    (WITH asked AS MATERIALIZED (${asked})
    SELECT client_id, place, strength FROM asked UNION ALL
    SELECT client_id, place, ${sql.lit(weaker)} + strength FROM (${more}) AS more
    WHERE NOT EXISTS (SELECT FROM asked))`
}

function candidateOf(
  { words, others, ...row }: CandidateRow,
  numbers: readonly SearchKey[],
): Found['candidates'][number] {
  const hit = hitOf(row)
  const { id, name, number, status } = hit
  return {
    ...{ id, name, number, status, hit },
    hasBalance: hit.balance !== null && hit.balance.cents !== 0,
    keys: [
      ...numbers,
      ...keysOf(words),
      ...(others ?? []).map(([kind, key, shown]) => ({ kind, key, shown })),
    ],
  }
}

/** The keys of a client that its own row does not tell, as far as one was asked for. */
function otherKeys(terms: readonly Term[], otherwise: Term | undefined): RawBuilder<unknown> {
  const kinds = kindsToRead(terms)
  const more = kindsToRead(otherwise ? [otherwise] : [])
  if (kinds.length > 0) return keysOfKinds([...kinds, ...more])
  if (more.length === 0) return sql`NULL::json`
  return sql`CASE WHEN best.strength >= ${sql.lit(strengthOtherwise)} THEN ${keysOfKinds(more)} END`
}

function kindsToRead(terms: readonly Term[]): readonly KeyKind[] {
  return [...new Set(kindsOf(terms))].filter((kind) => kind !== 'number' && !isWordKind(kind))
}

function kindsOf(terms: readonly Term[]): readonly KeyKind[] {
  return terms.flatMap(({ lookups }) => lookups.map(({ kind }) => kind))
}

function keysOfKinds(kinds: readonly KeyKind[]): RawBuilder<unknown> {
  return sql`(SELECT json_agg(json_build_array(kind, key, shown)) FROM search_key
    WHERE client_id = best.client_id AND kind = ANY(${[...new Set(kinds)]}::text[]))`
}
