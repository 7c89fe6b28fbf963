import type { InvoiceGroup } from './invoiceGroups.ts'
import { isAdjustment, type Role, roleOf, strongestRole } from './kind.ts'
import { isMatchedDifference, type Term } from './term.ts'

/**
 * The terms of one invoice. Charges make up its amount: the invoice itself and the entries that raise it. Credit notes,
 * receipts and lowering entries under the same number stand against it.
 */
export type Sides = { readonly charges: readonly Term[]; readonly against: readonly Term[] }

/** Splits the terms of one invoice, in the order given. */
export function sidesOf({ id, terms }: Pick<InvoiceGroup, 'id' | 'terms'>): Sides {
  const role = strongestRole(terms.filter((term) => term.invoiceId === id))
  const isCharge = (term: Term): boolean =>
    (term.invoiceId === id && roleOf(term) === role) ||
    (isOwed(role) && isAdjustment(term) && term.amountHome > 0 && !isMatchedDifference(term))
  return { charges: terms.filter(isCharge), against: terms.filter((term) => !isCharge(term)) }
}

function isOwed(role: Role): boolean {
  return role === 'debt' || role === 'adjustment'
}
