import type { AdministrationId, ClientId } from '../../values/ids.ts'
import { ExactError } from '../errors.ts'
import { accountProperties, readSingleAccount } from '../mapping/account.ts'
import type { ClientRow } from '../mapping/rows.ts'
import { readContext } from './context.ts'
import type { Parts, WriteTransaction } from './parts.ts'

type RefreshRequest = {
  readonly administration: AdministrationId
  readonly clientId: ClientId
  readonly waitMs: number
}

/**
 * Reads one client's account ahead of the sync, in one call; bank accounts and mandates come with the next
 * round. False when Exact has no such debtor (any more), or it is not in the read model. Throws ExactError.
 */
export async function refreshClient(parts: Parts, asked: RefreshRequest): Promise<boolean> {
  const { database, now, writers } = parts
  const before = await storedClient(database, asked.clientId)
  if (!before) return false
  const askedAt = now()
  const raw = await readAccount(parts, asked)
  if (raw === null) return false
  return database.transaction().execute(async (transaction) => {
    const stored = await storedClient(transaction, asked.clientId)
    if (!stored) return false
    // Sync was quicker, with what may be newer than the answer.
    if (stored.version !== before.version) return true
    const context = await readContext(transaction, asked.administration, askedAt)
    const reading = readSingleAccount(raw, { ...context, version: stored.version })
    if (reading.kind !== 'row' || reading.row.client === null) return false
    const client = withVersion(reading.row.client, stored)
    await writers.clients(transaction, { clients: [client], noClients: [] })
    return true
  })
}

/**
 * A record read by itself has no row version. When it differs from what is stored the ledger has changed it
 * since, and each change gives a version at least one higher: one more than the stored version makes the
 * writer take it, and is never above the version under which the stream will bring the same change.
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

/** Null when Exact has no such account. */
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
