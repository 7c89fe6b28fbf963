import type { RawBuilder } from 'kysely'
import type { Cents, Money } from '../values/cents.ts'
import type { ClientId, InvoiceId } from '../values/ids.ts'

/** What a client search asks of receivables. The desk passes it in, because rooms do not import each other. */
export type ReceivablesQueries = {
  readonly invoicesByNumber: InvoicesByNumber
  readonly clientsByAmount: ClientsByAmount
  readonly balanceOf: BalanceOf
}

/** Returns SQL for the bookings of all clients with exactly this number, as JSON, newest first; null if none. */
type InvoicesByNumber = (number: string) => RawBuilder<readonly NumberedInvoice[] | null>

/** A booking with its client id and the invoice id it would have, decoded from JSON. */
export type NumberedInvoice = {
  readonly clientId: string
  readonly invoiceId: string
  readonly date: string
  /** Only the client's bookings with the lowest role are invoices. */
  readonly role: number
}

/**
 * Returns the clients with an invoice or open item of this amount, debit or credit, most likely first; at most a
 * thousand. `invoiceId` is null if the amount is not that of an invoice.
 */
type ClientsByAmount = (
  amount: Cents,
) => Promise<readonly { readonly clientId: ClientId; readonly invoiceId: InvoiceId | null }[]>

/** An expression for the open balance of a client in the surrounding statement, as JSON; null if nothing is open. */
type BalanceOf = (client: RawBuilder<unknown>) => RawBuilder<Money | null>
