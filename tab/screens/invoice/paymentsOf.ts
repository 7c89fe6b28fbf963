import type { InvoiceDetail, Money } from '../../../src/http/contract.ts'

export type Payment = {
  readonly key: string
  readonly kind: 'receipt' | 'refund' | InvoiceDetail['allocations'][number]['kind']
  readonly date: string | null
  readonly amount: Money
}

/** Returns receipts and settlements in one list, oldest first, undated ones last. */
export function paymentsOf(invoice: Pick<InvoiceDetail, 'receipts' | 'allocations'>): readonly Payment[] {
  const receipts = invoice.receipts.map(({ date, amount }, index): Payment => {
    return { key: `receipt ${index}`, kind: amount.cents < 0 ? 'refund' : 'receipt', date, amount }
  })
  const allocations = invoice.allocations.map(({ kind, date, amount }, index): Payment => {
    return { key: `allocation ${index}`, kind, date, amount }
  })
  return [...receipts, ...allocations].sort((one, other) => {
    if (one.date === null || other.date === null)
      return Number(one.date === null) - Number(other.date === null)
    return one.date.localeCompare(other.date)
  })
}
