import { readClientSummaries } from '../clients/index.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { balanceOf } from '../receivables/index.ts'
import type { ClientId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { foundClientRow } from './searchClients.ts'

/** Returns clients that were found before, in the order given. Clients that are gone are left out. */
export function createListClients(dependencies: Dependencies): Desk['listClients'] {
  const { counters, gate } = dependencies
  return (asker, ids) =>
    gate.show(asker, 'listClients', {}, async () => {
      await counters.search(asker, ids.length)
      return { answer: await readListedClients(dependencies, ids) }
    })
}

/** Reads the clients in the order given, without those that are gone. */
export async function readListedClients(
  { database, exact }: Dependencies,
  ids: readonly ClientId[],
): Promise<answers.ListedClients> {
  const [clients, { asOf }, names] = await Promise.all([
    readClientSummaries(database, ids, (client) => balanceOf(client, homeCurrencyOf)),
    exact.freshness(),
    exact.namesIfSeveral(),
  ])
  return {
    clients: clients.map((client) => foundClientRow(client, names)),
    asOf: asOf?.toISOString() ?? null,
  }
}
