import { type Cents, sumCents } from '../values/cents.ts'
import type { NamedAllocation } from './creditOrWriteOff.ts'
import type { Settlements } from './settlements.ts'
import { isCollected, isReversed, type Term } from './term.ts'

export type InvoiceStatus =
  | 'open'
  | 'partlyPaid'
  /** Being collected by direct debit. */
  | 'underWay'
  | 'paid'
  /** A direct debit was taken back, and something is open. */
  | 'reversed'
  | 'credited'
  | 'writtenOff'
  /** Settled without money, and the ledger does not say how; or partly credited and partly written off. */
  | 'settled'
  | 'creditNote'

type StatusFigures = {
  readonly amount: Cents
  readonly open: Cents
  readonly settlements: Settlements
  readonly allocations: readonly NamedAllocation[]
}

/**
 * Returns the status of an invoice made of these terms. A reversal comes before anything else about an open invoice,
 * because that is what the client calls about.
 */
export function statusOf(
  terms: readonly Term[],
  { amount, open, settlements, allocations }: StatusFigures,
): InvoiceStatus {
  if (amount < 0) return 'creditNote'
  if (open > 0 && terms.some(isReversed)) return 'reversed'
  if (terms.some(isCollected)) return 'underWay'
  if (open > 0) return open < amount ? 'partlyPaid' : 'open'
  const received = sumCents(settlements.receipts.map((receipt) => receipt.cents))
  if (received > 0 || allocations.length === 0) return 'paid'
  const isOnly = (kind: NamedAllocation['kind']) => allocations.every((each) => each.kind === kind)
  if (isOnly('credit')) return 'credited'
  return isOnly('writeOff') ? 'writtenOff' : 'settled'
}
