import type { Invoice } from '../money/invoice.ts'
import type { Settlement } from '../money/settlementOf.ts'
import type { Money } from '../values/cents.ts'
import type { AdministrationId, ClientId } from '../values/ids.ts'
import type { DirectDebit } from './rules/directDebits.ts'
import type { InvoiceLine } from './rules/lines.ts'

export type { Due } from '../money/dues.ts'
export type { Invoice } from '../money/invoice.ts'
export type { OpenItem } from '../money/openItems.ts'
export type { ReversalReason } from '../money/reversalReason.ts'
export type { InvoiceLine } from './rules/lines.ts'

export type InvoiceDetail = Invoice &
  Settlement & {
    readonly clientId: ClientId
    readonly administration: AdministrationId
    /** The ledger's id of the sales invoice, for its PDF; null for an imported invoice. */
    readonly salesInvoiceId: string | null
    readonly description: string | null
    /** The ledger's ids of the bookings that make up the amount. */
    readonly entries: readonly string[]
    readonly lines: readonly InvoiceLine[]
    readonly directDebits: readonly (Omit<DirectDebit, 'term'> & { readonly amount: Money })[]
  }
