import type { Cents } from '../values/cents.ts'
import type { ClientId, InvoiceId } from '../values/ids.ts'
import type { Ledger } from './client.ts'
import type { Query } from './query/readQuery.ts'
import { nobody, type Ranked } from './search.ts'

/** The ledger names so many clients by one amount at most. */
const mostByAmount = 1_000

/** An amount of a client, as it is read. */
type WithAmount = { readonly invoiceId: InvoiceId | null; readonly text: string }
export type WithAmounts = ReadonlyMap<ClientId, WithAmount>

/** The number of an invoice that the text may be, when a number is all that was typed. */
export function invoiceNumberIn({ parts }: Query): string | null {
  const [part] = parts
  const isNumber = parts.length === 1 && part?.kind === 'digits' && /^\d{5,10}$/.test(part.digits)
  return isNumber ? part.digits : null
}

/** The clients that have every amount that was typed, with an invoice of that amount where it is one; null when none was. */
export async function clientsWithAmounts({ parts }: Query, ledger: Ledger): Promise<WithAmounts | null> {
  let found: WithAmounts | null = null
  for (const part of parts) {
    if (part.kind === 'amount') found = both(found, await clientsWithAmount(part.amount, ledger))
  }
  return found
}

async function clientsWithAmount(amount: Cents, ledger: Ledger): Promise<WithAmounts> {
  const text = written(amount)
  const clients = new Map<ClientId, WithAmount>()
  for (const { clientId, invoiceId } of await ledger.clientsByAmount(amount)) {
    if (!clients.has(clientId)) clients.set(clientId, { invoiceId, text })
  }
  return clients
}

function both(first: WithAmounts | null, second: WithAmounts): WithAmounts {
  return first === null ? second : new Map([...first].filter(([id]) => second.has(id)))
}

/** The clients who have the amounts, when nothing else was typed. */
export function onlyAmounts(amounts: WithAmounts): Ranked {
  const rows = [...amounts].map(([id, { invoiceId, text }]) => ({
    id,
    match: { field: 'amount' as const, kind: 'exact' as const, text },
    hit: null,
    invoiceId,
  }))
  return { ...nobody, rows, total: rows.length, more: rows.length >= mostByAmount }
}

/** Says of each row which amount it has. */
export function withAmounts(rows: Ranked['rows'], amounts: WithAmounts | null): Ranked['rows'] {
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

function written(amount: Cents): string {
  const units = Math.trunc(amount / 100).toLocaleString('nl-NL')
  return `€ ${units},${String(amount % 100).padStart(2, '0')}`
}

/** Puts the owners of the invoices with the number that was typed first. */
export function withInvoices(found: Ranked, invoices: Ranked['invoices']): Ranked {
  const owners = new Map(invoices.toReversed().map((invoice) => [invoice.clientId, invoice]))
  if (owners.size === 0) return found
  const known = new Set(found.rows.map((row) => row.id))
  const rows = [...owners.values()].map((invoice) => ({
    id: invoice.clientId,
    match: { field: 'invoice' as const, kind: 'exact' as const, text: invoice.number },
    hit: null,
    invoiceId: invoice.invoiceId,
  }))
  const added = rows.filter((row) => !known.has(row.id)).length
  return {
    ...found,
    rows: [...rows, ...found.rows.filter((row) => !owners.has(row.id))],
    total: found.total + added,
  }
}
