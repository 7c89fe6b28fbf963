import type { SearchQuery } from './query/searchQuery.ts'
import type { RankedClients } from './rankedClients.ts'

/** Returns the invoice number that the query may be; null unless it is one number of five to ten digits. */
export function invoiceNumberIn({ parts }: SearchQuery): string | null {
  const [part] = parts
  const isNumber = parts.length === 1 && part?.kind === 'digits' && /^\d{5,10}$/.test(part.digits)
  return isNumber ? part.digits : null
}

/** Puts the clients of these invoices before the other clients. */
export function withInvoices(ranked: RankedClients, invoices: RankedClients['invoices']): RankedClients {
  const owners = new Map(invoices.toReversed().map((invoice) => [invoice.clientId, invoice]))
  if (owners.size === 0) return ranked
  const known = new Set(ranked.rows.map((row) => row.id))
  const rows = [...owners.values()].map((invoice) => ({
    id: invoice.clientId,
    match: { field: 'invoice' as const, kind: 'exact' as const, text: invoice.number },
    summary: null,
    invoiceId: invoice.invoiceId,
  }))
  const added = rows.filter((row) => !known.has(row.id)).length
  return {
    ...ranked,
    rows: [...rows, ...ranked.rows.filter((row) => !owners.has(row.id))],
    total: ranked.total + added,
  }
}
