import type { AdministrationId, ClientId } from '../../values/ids.ts'
import { ExactError } from '../errors.ts'
import { accountProperties, readSingleAccount } from '../mapping/account.ts'
import type { ClientRow } from '../mapping/rows.ts'
import { readContext } from './context.ts'
import { requireIncluded } from './leaveOut.ts'
import type { Parts, WriteTransaction } from './parts.ts'

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
  const raw = await readAccount(parts, request)
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
    const client = withVersion(reading.row.client, stored)
    await writers.clients(transaction, { clients: [client], noClients: [] })
    return true
  })
}

/**
 * Gives the record a row version, because a single record has none. If it differs from the stored one, Exact has
 * raised its version by at least one. The stored version plus one is therefore high enough for the writer to accept
 * it, and not higher than the version with which the stream will send the same change.
 */
function withVersion(client: ClientRow, stored: ClientRow): ClientRow {
  const isChanged = Object.entries(client).some(
    ([column, value]) => column !== 'seen_at' && value !== new Map(Object.entries(stored)).get(column),
  )
  return isChanged ? { ...client, version: stored.version + 1 } : client
}

function storedClient(
  database: Parts['database'] | WriteTransaction,
  id: ClientId,
): Promise<ClientRow | undefined> {
  return database.selectFrom('client').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Returns null if Exact does not have the account. */
async function readAccount(
  { connection }: Parts,
  { administration, clientId, waitMs }: RefreshRequest,
): Promise<unknown> {
  const select = encodeURIComponent(accountProperties.join(','))
  const address = `crm/Accounts(guid'${clientId}')?$select=${select}`
  try {
    return await connection.readOne({ administration, address, urgency: 'interactive', waitMs })
  } catch (error) {
    if (error instanceof ExactError && error.code === 'exact/not-found') return null
    throw error
  }
}
