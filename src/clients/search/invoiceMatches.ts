import type { RankedClient, RankedClients } from './rankedClients.ts'
import type { SearchQuery } from './text/searchQuery.ts'

/** Returns the invoice number that the query may be; null unless it is one number of five to ten digits. */
export function invoiceNumberIn({ parts }: SearchQuery): string | null {
  const [part] = parts
  const isNumber = parts.length === 1 && part?.kind === 'digits' && /^\d{5,10}$/.test(part.digits)
  return isNumber ? part.digits : null
}

/** Puts the clients of these invoices before the other clients. */
export function withInvoices(ranked: RankedClients, invoices: RankedClients['invoices']): RankedClients {
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
function invoiceOf(own: RankedClients['invoices']): Pick<RankedClient, 'invoiceId' | 'invoices'> {
  const [first] = own
  if (first && own.length === 1) return { invoiceId: first.invoiceId }
  return { invoiceId: null, invoices: own.map(({ invoiceId, date }) => ({ id: invoiceId, date })) }
}
