import { isClient } from '../clients/index.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { readClientsTotal } from '../receivables/index.ts'
import { cents } from '../values/cents.ts'
import { amsterdamDay } from '../values/day.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

const nothing = { cents: cents(0), currency: 'EUR' }

/** Adds up what several clients owe, such as those of one administrator that a caller asks about. */
export function createTotalClients({
  counters,
  database,
  exact,
  gate,
  now,
}: Dependencies): Desk['totalClients'] {
  return (asker, ids) =>
    gate.show(asker, 'totalClients', {}, async () => {
      await counters.search(asker, ids.length)
      const today = amsterdamDay(now())
      const [{ clients, balances, late }, { asOf }, names] = await Promise.all([
        readClientsTotal(database, ids, { today, homeCurrencyOf, isClient }),
        exact.freshness(),
        exact.namesIfSeveral(),
      ])
      const totals = balances.map(({ administration: id, ...amounts }) => {
        const administration = names.get(id)
        return { ...(administration === undefined ? {} : { administration }), ...amounts }
      })
      const answer = {
        clients,
        balances: totals.length > 0 ? totals : [{ balance: nothing, overdue: nothing }],
        late: [...late],
        asOf: asOf?.toISOString() ?? null,
      }
      return { answer }
    })
}
