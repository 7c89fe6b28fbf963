import { readClientVersion } from '../clients/index.ts'
import type { ClientId } from '../values/ids.ts'
import type { Dependencies } from './dependencies.ts'
import type { Asker } from './desk.ts'

const longestWaitMs = 1_500

/**
 * Waits briefly for changes from Exact if the bot asks, because it sends a card only once. The parts of one card share
 * the reading, so that they agree. A screen does not wait: it updates itself with `refreshMoney`.
 */
export async function waitForChanges(
  { database, exact }: Dependencies,
  { origin }: Asker,
  id: ClientId,
): Promise<void> {
  if (origin !== 'bot') return
  const client = await readClientVersion(database, id)
  if (client) await exact.readNow({ administration: client.administration, waitMs: longestWaitMs })
}
