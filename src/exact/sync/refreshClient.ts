import type { AdministrationId, ClientId } from '../../values/ids.ts'
import { accountProperties, readSingleAccount } from '../mapping/account.ts'
import type { ClientRow } from '../mapping/rows.ts'
import { readContext } from './context.ts'
import { requireIncluded } from './leaveOut.ts'
import type { Parts, WriteTransaction } from './parts.ts'
import { readSingle, withNextVersion } from './singleRecord.ts'

type RefreshRequest = {
  readonly administration: AdministrationId
  readonly clientId: ClientId
  readonly waitMs: number
}

/**
 * Reads one client's account ahead of the sync, in one call; bank accounts and mandates follow in the next round.
 * Returns false if Exact or the read model no longer has this client. Throws ExactError.
 */
export async function refreshClient(parts: Parts, request: RefreshRequest): Promise<boolean> {
  const { database, now, writers } = parts
  const before = await storedClient(database, request.clientId)
  if (!before) return false
  const requestedAt = now()
  const record = { path: 'crm/Accounts', id: request.clientId, select: accountProperties }
  const raw = await readSingle(parts, { ...request, record })
  if (raw === null) return false
  return database.transaction().execute(async (transaction) => {
    await requireIncluded(transaction, request.administration)
    const stored = await storedClient(transaction, request.clientId)
    if (!stored) return false
    // The sync was quicker, and may have stored something newer than this answer.
    if (stored.version !== before.version) return true
    const context = await readContext(transaction, request.administration, requestedAt)
    const reading = readSingleAccount(raw, { ...context, version: stored.version })
    if (reading.kind !== 'row' || reading.row.client === null) return false
    const client = withNextVersion(reading.row.client, stored)
    await writers.clients(transaction, { clients: [client], noClients: [] })
    return true
  })
}

function storedClient(
  database: Parts['database'] | WriteTransaction,
  id: ClientId,
): Promise<ClientRow | undefined> {
  return database.selectFrom('client').selectAll().where('id', '=', id).executeTakeFirst()
}
