import { readClientSummaries } from '../clients/index.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { balanceOf } from '../receivables/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { foundClientRow } from './searchClients.ts'

/** Returns clients that were found before, in the order given. Clients that are gone are left out. */
export function createListClients({ counters, database, exact, gate }: Dependencies): Desk['listClients'] {
  return (asker, ids) =>
    gate.show(asker, 'listClients', {}, async () => {
      await counters.search(asker, ids.length)
      const [clients, { asOf }] = await Promise.all([
        readClientSummaries(database, ids, (client) => balanceOf(client, homeCurrencyOf)),
        exact.freshness(),
      ])
      return { answer: { clients: clients.map(foundClientRow), asOf: asOf?.toISOString() ?? null } }
    })
}
