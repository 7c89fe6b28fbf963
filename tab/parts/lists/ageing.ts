import type { Money, OpenItem } from '../../../src/http/contract.ts'

type AgeGroup = 'notDue' | 'upTo30' | 'upTo60' | 'older'
export type Age = { readonly group: AgeGroup; readonly open: Money }

/** How old what is open is, in days past the due date; what lowers the balance is left out. Empty groups too. Every amount in one currency. */
export function ageing(items: readonly OpenItem[]): readonly Age[] {
  const sums = new Map<AgeGroup, Money>()
  for (const { open: own, home, daysOverdue } of items) {
    const open = home?.open ?? own
    if (open.cents <= 0) continue
    const group = groupOf(daysOverdue)
    sums.set(group, { ...open, cents: open.cents + (sums.get(group)?.cents ?? 0) })
  }
  return (['notDue', 'upTo30', 'upTo60', 'older'] as const).flatMap((group) => {
    const open = sums.get(group)
    return open ? [{ group, open }] : []
  })
}

function groupOf(daysOverdue: number): AgeGroup {
  if (daysOverdue <= 0) return 'notDue'
  if (daysOverdue <= 30) return 'upTo30'
  return daysOverdue <= 60 ? 'upTo60' : 'older'
}
