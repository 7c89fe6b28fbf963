import { z } from 'zod'
import { optionalDouble, optionalInteger } from './fields.ts'

/** Who the terms belong to; Exact sends both sides in one stream. */
export type Side = 'debtor' | 'creditor'
/** Factor that makes a debt in AmountDC positive; 0 while unknown. */
export type Sign = -1 | 0 | 1
export type AmountSigns = { readonly [Of in Side]: Sign }

/** LineType of a payment term (docs/exact.md#terms-and-matching). */
export const lineTypes: { readonly [Of in Side]: number } = { debtor: 20, creditor: 22 }
/** TransactionType of an invoice: sales entry, purchase entry. */
const invoiceTypes: { readonly [Of in Side]: number } = { debtor: 20, creditor: 30 }
/** Share of the invoice rows that must agree. */
const agreement = 0.9

const evidence = z.object({
  LineType: optionalInteger,
  TransactionType: optionalInteger,
  AmountDC: optionalDouble,
  TransactionAmountDC: optionalDouble,
})

/**
 * Determines the sign of AmountDC by comparing it with TransactionAmountDC on invoice rows
 * (docs/exact.md#amounts-and-signs). Only the comparison counts, so invoices with a negative total take part.
 * Returns 0 if there are no invoice rows or they disagree.
 */
export function calibrate(raws: readonly unknown[], side: Side): Sign {
  let same = 0
  let opposite = 0
  for (const raw of raws) {
    const read = evidence.safeParse(raw)
    if (!read.success) continue
    const { LineType, TransactionType, AmountDC, TransactionAmountDC } = read.data
    if (LineType !== lineTypes[side] || TransactionType !== invoiceTypes[side]) continue
    const direction = Math.sign(AmountDC ?? 0) * Math.sign(TransactionAmountDC ?? 0)
    if (direction > 0) same += 1
    if (direction < 0) opposite += 1
  }
  const votes = same + opposite
  if (votes === 0) return 0
  if (same >= votes * agreement) return 1
  return opposite >= votes * agreement ? -1 : 0
}
