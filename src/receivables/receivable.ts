import type { AllocationKind } from '../money/creditOrWriteOff.ts'
import type { Invoice } from '../money/invoice.ts'
import type { Collection } from '../money/openItems.ts'
import type { Money } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { AdministrationId, ClientId } from '../values/ids.ts'
import type { DirectDebit } from './rules/directDebits.ts'
import type { InvoiceLine } from './rules/lines.ts'

export type { Due } from '../money/dues.ts'
export type { Invoice } from '../money/invoice.ts'
export type { OpenItem } from '../money/openItems.ts'
export type { ReversalReason } from '../money/reversalReason.ts'
export type { InvoiceLine } from './rules/lines.ts'

export type InvoiceDetail = Invoice & {
  readonly clientId: ClientId
  readonly administration: AdministrationId
  /** The ledger's id of the sales invoice, for its PDF; null for an imported invoice. */
  readonly salesInvoiceId: string | null
  readonly description: string | null
  /** The ledger's ids of the bookings that make up the amount. */
  readonly entries: readonly string[]
  readonly lines: readonly InvoiceLine[]
  /** The instalments, by due date. */
  readonly terms: readonly {
    readonly dueDate: Day | null
    readonly amount: Money
    readonly open: Money
    readonly collection: Collection
  }[]
  /** Money received. Receipts and allocations add up to the paid amount. */
  readonly receipts: readonly { readonly date: Day; readonly amount: Money }[]
  /** Parts settled without a receipt. */
  readonly allocations: readonly {
    readonly kind: AllocationKind
    readonly date: Day | null
    readonly amount: Money
  }[]
  /** The total of each kind of allocation that there is. */
  readonly settled: readonly { readonly kind: AllocationKind; readonly amount: Money }[]
  readonly directDebits: readonly (Omit<DirectDebit, 'term'> & { readonly amount: Money })[]
}
