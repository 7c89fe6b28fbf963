import type { ClientRecord } from '../clients/client.ts'
import { readClient } from '../clients/index.ts'
import { ExactError } from '../exact/index.ts'
import type { ClientId } from '../values/ids.ts'
import type { Parts } from './parts.ts'

/** What was true so recently is not asked of the ledger again. */
const freshEnoughMilliseconds = 60_000
/** Longer nobody waits for a card; what we have is shown instead. */
const longestWaitMilliseconds = 1_500

/** The client, read again from the ledger when what we have is older than a minute and the ledger answers soon. */
export async function readFresh(parts: Parts, id: ClientId): Promise<ClientRecord | null> {
  const record = await readClient(parts.database, id)
  if (!record || (await isFresh(parts, record))) return record
  const refreshed = await refresh(parts, record)
  return refreshed ? readClient(parts.database, id) : record
}

async function isFresh({ exact, now }: Parts, record: ClientRecord): Promise<boolean> {
  const { asOf } = await exact.freshness()
  const newest = Math.max(record.seenAt.getTime(), asOf?.getTime() ?? 0)
  return now().getTime() - newest < freshEnoughMilliseconds
}

/** One try to read the client again; false when the ledger does not answer in time. */
export async function refresh(
  { exact }: Parts,
  record: Pick<ClientRecord, 'id' | 'administration'>,
): Promise<boolean> {
  try {
    return await exact.refreshClient({
      administration: record.administration,
      clientId: record.id,
      waitMs: longestWaitMilliseconds,
    })
  } catch (error) {
    // The card shows what it has, with the moment at which that was true.
    if (error instanceof ExactError) return false
    throw error
  }
}
