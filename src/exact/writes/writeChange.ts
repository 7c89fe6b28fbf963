import type { Database } from '../../database/open.ts'
import type { ClientValues } from '../../values/clientValues.ts'
import { conflictsOf } from '../../values/conflict.ts'
import type { ChangeId } from '../../values/ids.ts'
import type { Call, Connection } from '../connection/connection.ts'
import { ExactError } from '../errors.ts'
import type { Sync } from '../sync/sync.ts'
import { countAttempt, type Outcome, readUpTo, type StoredChange, storeOutcome } from './changeStore.ts'
import { asProperties, matches, propertyNames, readValues } from './properties.ts'

export type WritingParts = {
  readonly database: Database
  readonly connection: Pick<Connection, 'readOne' | 'change'>
  readonly sync: Pick<Sync, 'refreshClient'>
  readonly now: () => Date
}

/** How long to wait for the read model after the change was written. */
const refreshMs = 5_000

/**
 * Writes a change to Exact, after the earlier unfinished changes of the same client. Throws ExactError if it must be
 * retried; the change then stays waiting.
 */
export async function writeChange(parts: WritingParts, id: ChangeId, signal: AbortSignal): Promise<void> {
  for (const change of await readUpTo(parts.database, id)) {
    await countAttempt(parts.database, change.id)
    const outcome = await attempt(parts, change, signal).catch((error: unknown) =>
      outcomeOf(parts, change, error),
    )
    await storeOutcome(parts.database, change.id, { ...outcome, at: parts.now() })
  }
}

/** Reads before every write, because an interrupted attempt may already have written the change. */
async function attempt(parts: WritingParts, change: StoredChange, signal: AbortSignal): Promise<Outcome> {
  const { seen, yours } = change
  const now = await readCurrent(parts, change, signal)
  if (conflictsOf({ seen, now, yours }).length > 0) return { state: 'conflict', reason: null, found: now }
  if (!matches(now, yours)) {
    await storeOutcome(parts.database, change.id, { state: 'writing', reason: null, at: parts.now() })
    await parts.connection.change(callOf(change, '', signal), asProperties(yours))
    const after = await readCurrent(parts, change, signal)
    // Any other difference is Exact's own notation, or a change that someone made since.
    if (matches(after, now)) return { state: 'refused', reason: 'exact/not-stored' }
  }
  await refresh(parts, change)
  return { state: 'written', reason: null }
}

async function readCurrent({ connection }: WritingParts, change: StoredChange, signal: AbortSignal) {
  const query = `?$select=${encodeURIComponent(propertyNames(change.yours).join(','))}`
  const account = await connection.readOne(callOf(change, query, signal))
  return valuesOf(account, change.yours)
}

function valuesOf(account: unknown, change: ClientValues): ClientValues {
  try {
    return readValues(account, change)
  } catch (cause) {
    throw new ExactError('exact/unexpected-answer', 'an account in an unknown form', { cause })
  }
}

function callOf({ administration, clientId }: StoredChange, query: string, signal: AbortSignal): Call {
  const address = `crm/Accounts(guid'${clientId}')${query}`
  return { administration, address, urgency: 'interactive', signal }
}

/** Brings the change into the read model right away. If that fails, the sync does so later. */
async function refresh({ sync }: WritingParts, { administration, clientId }: StoredChange): Promise<void> {
  try {
    await sync.refreshClient({ administration, clientId, waitMs: refreshMs })
  } catch (error) {
    if (!(error instanceof ExactError)) throw error
  }
}

/** A refusal ends the change. After any other error it stays waiting, with the reason, and the error is rethrown. */
async function outcomeOf(parts: WritingParts, change: StoredChange, error: unknown): Promise<Outcome> {
  if (!(error instanceof ExactError)) throw error
  const { code } = error
  if (code === 'exact/refused' || code === 'exact/not-found') return { state: 'refused', reason: code }
  await storeOutcome(parts.database, change.id, { state: change.state, reason: code, at: parts.now() })
  throw error
}
