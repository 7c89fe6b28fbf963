type ItemFigures = {
  readonly kind: string
  readonly amount: { readonly cents: number }
  readonly open: { readonly cents: number }
  readonly collection: 'none' | 'underWay'
  readonly isReversed: boolean
}

type Status = 'open' | 'partlyPaid' | 'underWay' | 'reversed'

/**
 * Returns the status of an open item by the rules for an invoice. Returns null for credit and for a refund without an
 * invoice, because neither has to be paid.
 */
export function openItemStatus({ kind, amount, open, collection, isReversed }: ItemFigures): Status | null {
  if (open.cents < 0) return null
  if (isReversed) return 'reversed'
  if (kind === 'receipt') return null
  if (collection === 'underWay') return 'underWay'
  return open.cents < amount.cents ? 'partlyPaid' : 'open'
}
