import { readClientNumbers } from '../clients/index.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { readOpenItems } from '../receivables/index.ts'
import type { OpenItem } from '../receivables/receivable.ts'
import { cents, type Money } from '../values/cents.ts'
import { amsterdamDay } from '../values/day.ts'
import type { ClientId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { clientFreshness } from './freshness.ts'
import { waitForChanges } from './waitForChanges.ts'

/** Returns every open item of a client. Their sum is the balance. */
export function createListOpenItems(dependencies: Dependencies): Desk['listOpenItems'] {
  const { database, gate } = dependencies
  return (asker, id) =>
    gate.show(asker, 'listOpenItems', { relationId: id }, async () => {
      const numbers = await readClientNumbers(database, [id])
      if (!numbers.has(id)) return null
      await waitForChanges(dependencies, asker, id)
      return { answer: read(dependencies, id) }
    })
}

async function read(dependencies: Dependencies, id: ClientId): Promise<answers.OpenItems> {
  const [{ items, ...totals }, freshness] = await Promise.all([
    readOpenItems(dependencies.database, id, amsterdamDay(dependencies.now()), homeCurrencyOf),
    clientFreshness(dependencies, id),
  ])
  return { items: items.map(openItemRow), ...totals, ...freshness }
}

/** Turns an open item of a client or creditor into a row of the answer. */
export function openItemRow({ invoiceId, home, ...item }: OpenItem): answers.OpenItems['items'][number] {
  return {
    ...item,
    paid: paidOf(item),
    ...(home ? { home: { ...home, paid: paidOf(home) } } : {}),
    ...(invoiceId ? { invoiceId } : {}),
  }
}

function paidOf({ amount, open }: Pick<OpenItem, 'amount' | 'open'>): Money {
  return { ...amount, cents: cents(amount.cents - open.cents) }
}
