import { z } from 'zod'
import { optionalDouble, optionalInteger } from './fields.ts'

/** Who the terms belong to; Exact sends both sides in one stream. */
export type Side = 'debtor' | 'creditor'
export const sides: readonly Side[] = ['debtor', 'creditor']
/** Factor that makes a debt in AmountDC positive; 0 while unknown. */
export type Sign = -1 | 0 | 1
export type AmountSigns = { readonly [Of in Side]: Sign }

/** How many invoice rows show a debt as a positive amount, and how many as a negative one. */
export type SignVotes = { readonly positive: number; readonly negative: number }

/** How the sign of one side is decided: measured, or as an admin chose. `positive`: a debt is a positive amount. */
export type SignChoice = 'measured' | 'positive' | 'negative'

/** Returns the sign that an admin chose; 0 if it is measured. */
export function chosenSign(choice: SignChoice): Sign {
  if (choice === 'measured') return 0
  return choice === 'positive' ? 1 : -1
}

/** LineType of a payment term (docs/exact.md#terms-and-matching). */
export const lineTypes: { readonly [Of in Side]: number } = { debtor: 20, creditor: 22 }
/** TransactionType of an invoice: sales entry, purchase entry. */
const invoiceTypes: { readonly [Of in Side]: number } = { debtor: 20, creditor: 30 }
/** Invoice rows that settle the sign before all rows have been read. */
const enoughVotes = 20
/** Share of the invoice rows that must agree. */
const agreement = 0.9

const evidence = z.object({
  LineType: optionalInteger,
  TransactionType: optionalInteger,
  AmountDC: optionalDouble,
  TransactionAmountDC: optionalDouble,
})

/**
 * Counts how invoice rows show the sign of AmountDC, by comparing it with TransactionAmountDC
 * (docs/exact.md#amounts-and-signs). Only the comparison counts, so invoices with a negative total take part.
 */
export function votesOf(raws: readonly unknown[], side: Side): SignVotes {
  let positive = 0
  let negative = 0
  for (const raw of raws) {
    const read = evidence.safeParse(raw)
    if (!read.success) continue
    const { LineType, TransactionType, AmountDC, TransactionAmountDC } = read.data
    if (LineType !== lineTypes[side] || TransactionType !== invoiceTypes[side]) continue
    const direction = Math.sign(AmountDC ?? 0) * Math.sign(TransactionAmountDC ?? 0)
    if (direction > 0) positive += 1
    if (direction < 0) negative += 1
  }
  return { positive, negative }
}

/**
 * Decides the sign of AmountDC from 20 votes or more, or from any number if these are `all` there are. Returns 0 if
 * there are fewer, and `mixed` if they disagree.
 */
export function signOf(
  { positive, negative }: SignVotes,
  { all }: { readonly all: boolean },
): Sign | 'mixed' {
  const votes = positive + negative
  if (votes < (all ? 1 : enoughVotes)) return 0
  if (positive >= votes * agreement) return 1
  return negative >= votes * agreement ? -1 : 'mixed'
}

/**
 * Decides what to do with the terms of one side. `chosen` is the sign that an admin chose, 0 if none; `known` is the
 * sign measured before. Returns the sign to store terms with, 0 while it is unknown, or `contradiction` if the votes
 * disagree with each other or with the known sign. A page that is clearly the opposite is enough for that.
 */
export function decideSign({
  chosen,
  known,
  total,
  page,
  all,
}: {
  readonly chosen: Sign
  readonly known: Sign
  /** The votes since the load began, with those of this page. */
  readonly total: SignVotes
  readonly page: SignVotes
  /** True if no rows are left to read. */
  readonly all: boolean
}): Sign | 'contradiction' {
  if (chosen !== 0) return chosen
  const verdict = signOf(total, { all })
  if (verdict === 'mixed') return 'contradiction'
  if (known === 0) return verdict
  const opposite = -known
  return verdict === opposite || signOf(page, { all: false }) === opposite ? 'contradiction' : known
}
