import type { TermRow } from '../database/schema.ts'

/** What a term was booked as. `other` is a type of booking that the portal does not know. */
export type ItemKind = TermRow['kind']

/**
 * How a booking relates to an invoice. A `debt` is an invoice itself, and a `credit` a credit note. An `adjustment` is
 * one only if it has a number of its own. Receipts and differences never are: they belong to an invoice or stand alone.
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

/** The roles that make an invoice, strongest first. */
export const strength = ['debt', 'credit', 'adjustment'] as const

/** Returns the strongest role among the terms of a booking. */
export function strongestRole(terms: readonly { readonly kind: ItemKind }[]): Role {
  return strength.find((role) => terms.some((term) => roleOf(term) === role)) ?? 'loose'
}

/** Returns true for an entry that raises or lowers the invoice it belongs to, without being a credit note or money. */
export function isAdjustment({ kind }: { readonly kind: ItemKind }): boolean {
  return roles[kind] === 'adjustment' || isDifference({ kind })
}

/** Returns true for the booking that settles a small or exchange difference. */
export function isDifference({ kind }: { readonly kind: ItemKind }): boolean {
  return kind === 'exchangeDifference' || kind === 'paymentDifference'
}
