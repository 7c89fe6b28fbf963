import type { Cents } from '../../values/cents.ts'
import { createMoneyFormat } from '../../values/formats.ts'
import type { ClientId, InvoiceId } from '../../values/ids.ts'
import type { Language } from '../../values/language.ts'
import type { ReceivablesQueries } from '../receivablesQueries.ts'
import { noClients, type RankedClients } from './rankedClients.ts'
import type { SearchQuery } from './text/searchQuery.ts'

/** Receivables returns at most this many clients for one amount. */
const maxByAmount = 1_000

/** The amount as the employee reads it, and the invoice with that amount, if it is one. */
type AmountMatch = { readonly invoiceId: InvoiceId | null; readonly text: string }
export type AmountMatches = ReadonlyMap<ClientId, AmountMatch>

/** Returns the clients that have every amount in the query, most likely first; null if the query has no amount. */
export async function findByAmounts(
  { parts }: SearchQuery,
  receivables: ReceivablesQueries,
  language: Language,
): Promise<AmountMatches | null> {
  const write = createMoneyFormat(language)
  let matches: AmountMatches | null = null
  for (const part of parts) {
    if (part.kind !== 'amount') continue
    const text = write({ cents: part.amount, currency: 'EUR' })
    matches = inBoth(matches, await findByAmount(part.amount, text, receivables))
  }
  return matches
}

async function findByAmount(
  amount: Cents,
  text: string,
  receivables: ReceivablesQueries,
): Promise<AmountMatches> {
  const matches = new Map<ClientId, AmountMatch>()
  for (const { clientId, invoiceId } of await receivables.clientsByAmount(amount)) {
    if (!matches.has(clientId)) matches.set(clientId, { invoiceId, text })
  }
  return matches
}

function inBoth(first: AmountMatches | null, second: AmountMatches): AmountMatches {
  return first === null ? second : new Map([...first].filter(([id]) => second.has(id)))
}

/** Returns the result of a query that consists of amounts only. */
export function rankedByAmount(amounts: AmountMatches): RankedClients {
  const rows = [...amounts].map(([id, { invoiceId, text }]) => ({
    id,
    match: { field: 'amount' as const, kind: 'exact' as const, text },
    summary: null,
    invoiceId,
  }))
  return { ...noClients, rows, total: rows.length, more: rows.length >= maxByAmount }
}

/** Adds the amount to the reason why each client matched. */
export function withAmounts(
  rows: RankedClients['rows'],
  amounts: AmountMatches | null,
): RankedClients['rows'] {
  return rows.map((row) => {
    const amount = amounts?.get(row.id)
    if (!amount || row.match.field === 'amount') return row
    return {
      ...row,
      match: { ...row.match, text: `${row.match.text} · ${amount.text}` },
      invoiceId: amount.invoiceId,
    }
  })
}
