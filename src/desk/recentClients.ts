import { readClientSummaries } from '../clients/index.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { readRecentClients, readSettings } from '../portal/index.ts'
import { balanceOf } from '../receivables/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { foundClientRow } from './searchClients.ts'

/** Returns the clients that the employee opened most recently, newest first, up to the number that the admin chose. */
export function createRecentClients({ database, exact, gate }: Dependencies): Desk['recentClients'] {
  return (asker) =>
    gate.show(asker, 'recentClients', {}, async () => {
      const { features } = await readSettings(database)
      const ids = await readRecentClients(database, asker.employee.id, features.recentClients)
      const [clients, { asOf }] = await Promise.all([
        readClientSummaries(database, ids, (client) => balanceOf(client, homeCurrencyOf)),
        exact.freshness(),
      ])
      return { answer: { clients: clients.map(foundClientRow), asOf: asOf?.toISOString() ?? null } }
    })
}
