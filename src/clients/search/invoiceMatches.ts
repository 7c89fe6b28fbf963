import { sql } from 'kysely'
import { type Day, day } from '../../values/day.ts'
import { type ClientId, clientId, type InvoiceId, invoiceId } from '../../values/ids.ts'
import type { NumberedInvoice } from '../receivablesQueries.ts'
import type { RankedClient, RankedClients } from './rankedClients.ts'
import type { SearchContext } from './searchContext.ts'
import type { QueryPart, SearchQuery } from './text/searchQuery.ts'

type Invoice = {
  readonly clientId: ClientId
  readonly invoiceId: InvoiceId
  readonly number: string
  readonly date: Day
}

/** Reads the invoices with the number that the query may be; none unless it is one number of five to ten digits. */
export async function findByInvoiceNumber(
  { database, receivables }: Pick<SearchContext, 'database' | 'receivables'>,
  { parts }: SearchQuery,
): Promise<readonly Invoice[]> {
  const required = parts.filter((part) => part.kind !== 'word' || !part.word.optional)
  const number = required.length === 1 ? invoiceNumberIn(required[0]) : null
  if (number === null) return []
  const { rows } = await sql<{ invoices: readonly NumberedInvoice[] | null }>`
    SELECT ${receivables.invoicesByNumber(number)} AS invoices`.execute(database)
  return invoicesOf(rows[0]?.invoices ?? [], number)
}

/** Returns the digits, also after a letter as in "F26104411"; null if there are too few or too many. */
function invoiceNumberIn(part: QueryPart | undefined): string | null {
  const text = textOf(part)
  return /^(?:f|inv)?-?(\d{5,10})$/i.exec(text)?.[1] ?? null
}

function textOf(part: QueryPart | undefined): string {
  if (part?.kind === 'digits') return part.digits
  if (part?.kind === 'code') return part.text
  // "2610 4411" also looks like the digits of a postcode and a house number.
  return part?.kind === 'postcode'
    ? part.postcode.digits + part.postcode.letters + (part.postcode.house?.number ?? '')
    : ''
}

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

/** Puts the clients of these invoices before the other clients. */
export function withInvoices(ranked: RankedClients, invoices: readonly Invoice[]): RankedClients {
  const owners = Map.groupBy(invoices, ({ clientId }) => clientId)
  if (owners.size === 0) return ranked
  const known = new Set(ranked.rows.map((row) => row.id))
  const rows = [...owners].map(([id, own]) => ({
    id,
    match: { field: 'invoice' as const, kind: 'exact' as const, text: own[0]?.number ?? '' },
    summary: null,
    ...invoiceOf(own),
  }))
  const added = rows.filter((row) => !known.has(row.id)).length
  return {
    ...ranked,
    rows: [...rows, ...ranked.rows.filter((row) => !owners.has(row.id))],
    total: ranked.total + added,
  }
}

/** Returns the invoice if it is the only one of the client with the number, or else all of them. */
function invoiceOf(own: readonly Invoice[]): Pick<RankedClient, 'invoiceId' | 'invoices'> {
  const [first] = own
  if (first && own.length === 1) return { invoiceId: first.invoiceId }
  return { invoiceId: null, invoices: own.map(({ invoiceId, date }) => ({ id: invoiceId, date })) }
}
