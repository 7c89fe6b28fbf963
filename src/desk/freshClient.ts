import type { ClientRecord } from '../clients/client.ts'
import { readClient } from '../clients/index.ts'
import { ExactError } from '../exact/index.ts'
import type { ClientId } from '../values/ids.ts'
import type { Dependencies } from './dependencies.ts'

/** A client read from Exact within this time is not read again. */
const freshEnoughMilliseconds = 60_000
/** After this wait the card shows the stored client instead. */
const longestWaitMilliseconds = 1_500

/**
 * Returns the client, or null if it is unknown. Reads it from Exact again first if the stored copy is over a minute
 * old; falls back to the stored copy if Exact does not answer in time.
 */
export async function readFreshClient(
  dependencies: Dependencies,
  id: ClientId,
): Promise<ClientRecord | null> {
  const client = await readClient(dependencies.database, id)
  if (!client || (await isFresh(dependencies, client))) return client
  const refreshed = await refreshClient(dependencies, client)
  return refreshed ? readClient(dependencies.database, id) : client
}

async function isFresh({ exact, now }: Dependencies, client: ClientRecord): Promise<boolean> {
  const { asOf } = await exact.freshness()
  const newest = Math.max(client.seenAt.getTime(), asOf?.getTime() ?? 0)
  return now().getTime() - newest < freshEnoughMilliseconds
}

/** Reads the client from Exact once and stores it. Returns false if Exact does not answer in time. */
export async function refreshClient(
  { exact }: Dependencies,
  client: Pick<ClientRecord, 'id' | 'administration'>,
): Promise<boolean> {
  try {
    return await exact.refreshClient({
      administration: client.administration,
      clientId: client.id,
      waitMs: longestWaitMilliseconds,
    })
  } catch (error) {
    if (error instanceof ExactError) return false
    throw error
  }
}
