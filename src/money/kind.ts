import type { TermRow } from '../database/schema.ts'

/** What a term was booked as. `other` is a type of booking that the portal does not know. */
export type ItemKind = TermRow['kind']

/**
 * What a booking can be to an invoice. A `debt` or a `credit` is an invoice or a credit note itself. An `adjustment` is
 * one only if it has a number of its own. Receipts and differences never are; they belong to one, or stand alone.
 */
export type Role = 'debt' | 'credit' | 'adjustment' | 'loose'

const roles: { readonly [Kind in ItemKind]: Role } = {
  invoice: 'debt',
  openingBalance: 'debt',
  creditNote: 'credit',
  manualEntry: 'adjustment',
  other: 'adjustment',
  receipt: 'loose',
  exchangeDifference: 'loose',
  paymentDifference: 'loose',
}

export function roleOf({ kind }: { readonly kind: ItemKind }): Role {
  return roles[kind]
}

/** Returns true for what is neither an invoice, a credit note nor money: it raises or lowers what it belongs to. */
export function isAdjustment({ kind }: { readonly kind: ItemKind }): boolean {
  return roles[kind] === 'adjustment' || isDifference({ kind })
}

/** Returns true for the booking that settles a small or exchange difference. */
export function isDifference({ kind }: { readonly kind: ItemKind }): boolean {
  return kind === 'exchangeDifference' || kind === 'paymentDifference'
}
