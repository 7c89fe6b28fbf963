import type { ListedItem } from '../mapping/openItem.ts'
import type { OpenTotal } from '../readModelWriters.ts'

/** The open items of one client in Exact's list, added up. Amounts are in cents, with Exact's sign. */
type Listed = { amount: number; inTransit: number; isForeign: boolean }

/** What Exact's list says of each client. */
export class ListedTotals {
  private readonly seen = new Set<number>()
  private readonly totals = new Map<string, Listed>()
  /** The home currency of the administration. */
  readonly currency: string

  constructor(currency: string) {
    this.currency = currency
  }

  /** Adds items. An item that arrives twice, because pages shift meanwhile, counts once. */
  add(items: readonly ListedItem[]): void {
    for (const { id, account, amount, inTransit, currency } of items) {
      if (this.seen.has(id)) continue
      this.seen.add(id)
      const total = this.totals.get(account) ?? { amount: 0, inTransit: 0, isForeign: false }
      total.amount += amount
      total.inTransit += inTransit ?? 0
      total.isForeign ||= currency !== this.currency
      this.totals.set(account, total)
    }
  }

  /** Returns the sign with which fewer clients differ from ours; Exact does not document its own. */
  signBy(ours: readonly OpenTotal[]): 1 | -1 {
    return this.differing(ours, 1).length <= this.differing(ours, -1).length ? 1 : -1
  }

  /** Returns the clients whose total differs from ours. Leaves out those who cannot be compared. */
  differing(ours: readonly OpenTotal[], sign: 1 | -1): readonly string[] {
    const different: string[] = []
    const own = new Map(ours.map((total) => [total.clientId, total]))
    for (const { clientId, cents, isComparable } of ours) {
      if (isComparable && !isSame(cents, this.totals.get(clientId), sign)) different.push(clientId)
    }
    for (const [clientId, listed] of this.totals) {
      if (!own.has(clientId) && !isSame(0, listed, sign)) different.push(clientId)
    }
    return different
  }
}

/** It is not documented whether the amount includes what was sent to the bank, so either counts. */
function isSame(cents: number, listed: Listed | undefined, sign: number): boolean {
  if (!listed) return cents === 0
  if (listed.isForeign) return true
  const amount = sign * listed.amount
  return cents === amount || cents === amount + sign * listed.inTransit
}
