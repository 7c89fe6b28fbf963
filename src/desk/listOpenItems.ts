import { readClientNumbers } from '../clients/index.ts'
import { readOpenItems } from '../receivables/index.ts'
import type { OpenItem } from '../receivables/receivable.ts'
import { amsterdamDay } from '../values/day.ts'
import type * as answers from './answers.ts'
import { asOfClient } from './asOf.ts'
import type { Desk } from './desk.ts'
import type { Parts } from './parts.ts'

/** Every open item of a client; their sum is the balance. */
export function createListOpenItems(parts: Parts): Desk['listOpenItems'] {
  const { database, exact, gate, now } = parts
  return (asker, id) =>
    gate.show(asker, { event: 'look', part: 'openItems', role: 'Desk.Read', clientId: id }, async () => {
      const [numbers, { items, total, overdue }, beingChecked, asOf] = await Promise.all([
        readClientNumbers(database, [id]),
        readOpenItems(database, id, amsterdamDay(now())),
        exact.isBeingChecked(id),
        asOfClient(parts, id),
      ])
      if (!numbers.has(id)) return null
      return { answer: { items: items.map(itemRow), total, overdue, beingChecked, asOf } }
    })
}

/** An open item of a client or a creditor as it is answered. */
export function itemRow({ invoiceId, home, ...item }: OpenItem): answers.OpenItems['items'][number] {
  return { ...item, ...(home ? { home } : {}), ...(invoiceId ? { invoiceId } : {}) }
}
