import { z } from 'zod'
import { optionalDouble, optionalInteger } from './fields.ts'

/** Who owes: the ledger keeps both in one stream. */
export type Side = 'debtor' | 'creditor'
/** By what AmountDC has to be multiplied so that what is owed is positive; 0 while that is unknown. */
export type Sign = -1 | 0 | 1
export type AmountSigns = { readonly [Of in Side]: Sign }

/** LineType of a payment term (exact-online §7.4). */
export const lineTypes: { readonly [Of in Side]: number } = { debtor: 20, creditor: 22 }
/** TransactionType of an ordinary invoice: sales entry, purchase entry. */
const invoiceTypes: { readonly [Of in Side]: number } = { debtor: 20, creditor: 30 }
/** So much of the evidence has to point the same way. */
const agreement = 0.9

const evidence = z.object({
  LineType: optionalInteger,
  TransactionType: optionalInteger,
  AmountDC: optionalDouble,
  TransactionAmountDC: optionalDouble,
})

/**
 * Finds out on invoice rows which sign this administration gives to AmountDC: TransactionAmountDC is positive
 * for an invoice, always, so whether AmountDC goes along with it or against it tells (exact-online §7.4,
 * "Amount signs"). An invoice with a negative total counts as well as another. 0 when the rows do not tell.
 */
export function calibrate(raws: readonly unknown[], side: Side): Sign {
  let along = 0
  let against = 0
  for (const raw of raws) {
    const read = evidence.safeParse(raw)
    if (!read.success) continue
    const { LineType, TransactionType, AmountDC, TransactionAmountDC } = read.data
    if (LineType !== lineTypes[side] || TransactionType !== invoiceTypes[side]) continue
    const direction = Math.sign(AmountDC ?? 0) * Math.sign(TransactionAmountDC ?? 0)
    if (direction > 0) along += 1
    if (direction < 0) against += 1
  }
  const votes = along + against
  if (votes === 0) return 0
  if (along >= votes * agreement) return 1
  return against >= votes * agreement ? -1 : 0
}
