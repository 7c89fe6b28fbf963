import { readClientNumbers } from '../clients/index.ts'
import { readOpenItems } from '../receivables/index.ts'
import type { OpenItem } from '../receivables/receivable.ts'
import { amsterdamDay } from '../values/day.ts'
import type { ClientId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Desk } from './desk.ts'
import type { Parts } from './parts.ts'
import { truthOf } from './truth.ts'

/** Every open item of a client; their sum is the balance. */
export function createListOpenItems(parts: Parts): Desk['listOpenItems'] {
  const { database, gate } = parts
  return (asker, id) =>
    gate.show(asker, { event: 'look', part: 'openItems', role: 'Desk.Read', clientId: id }, async () => {
      const numbers = await readClientNumbers(database, [id])
      return numbers.has(id) ? { answer: read(parts, id) } : null
    })
}

async function read(parts: Parts, id: ClientId): Promise<answers.OpenItems> {
  const [{ items, total, overdue }, truth] = await Promise.all([
    readOpenItems(parts.database, id, amsterdamDay(parts.now())),
    truthOf(parts, id),
  ])
  return { items: items.map(itemRow), total, overdue, ...truth }
}

/** An open item of a client or a creditor as it is answered. */
export function itemRow({ invoiceId, home, ...item }: OpenItem): answers.OpenItems['items'][number] {
  return { ...item, ...(home ? { home } : {}), ...(invoiceId ? { invoiceId } : {}) }
}
