import type { InvoiceStatus, OpenItem } from '../../../src/http/contract.ts'

type ItemFigures = Pick<OpenItem, 'amount' | 'open' | 'collection' | 'isReversed'>

/** Returns the status of an open item by the rules for an invoice; null for credit, which is not to be paid. */
export function statusOfItem({ amount, open, collection, isReversed }: ItemFigures): InvoiceStatus | null {
  if (open.cents < 0) return null
  if (isReversed) return 'reversed'
  if (collection === 'underWay') return 'underWay'
  return open.cents < amount.cents ? 'partlyPaid' : 'open'
}
