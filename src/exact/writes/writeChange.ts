import type { Database } from '../../database/open.ts'
import type { ClientValues } from '../../values/clientValues.ts'
import { conflictsOf } from '../../values/conflict.ts'
import type { ChangeId } from '../../values/ids.ts'
import type { Call, Connection } from '../connection/connection.ts'
import { ExactError } from '../errors.ts'
import type { Sync } from '../sync/sync.ts'
import { countAttempt, readUpTo, type Step, type StoredChange, writeStep } from './changeStore.ts'
import { asProperties, holds, propertyNames, readValues } from './properties.ts'

export type WritingParts = {
  readonly database: Database
  readonly connection: Pick<Connection, 'readOne' | 'change'>
  readonly sync: Pick<Sync, 'refreshClient'>
  readonly now: () => Date
}

/** How long the read model is waited for, once the change stands in Exact. */
const refreshMilliseconds = 5_000

/**
 * Brings a change to its end, after those of the same client that were asked for before it. Throws the
 * ExactError for which it has to be tried again: the change then goes on waiting.
 */
export async function writeChange(parts: WritingParts, id: ChangeId, signal: AbortSignal): Promise<void> {
  for (const change of await readUpTo(parts.database, id)) {
    await countAttempt(parts.database, change.id)
    const step = await endOf(parts, change, signal).catch((error: unknown) => stepAfter(parts, change, error))
    await writeStep(parts.database, change.id, { ...step, at: parts.now() })
  }
}

/**
 * Looks before it writes, every time: an attempt that was cut off, even by the end of the process, may have
 * written already, and then there is nothing left to do.
 */
async function endOf(parts: WritingParts, change: StoredChange, signal: AbortSignal): Promise<Step> {
  const { seen, yours } = change
  const now = await look(parts, change, signal)
  if (conflictsOf({ seen, now, yours }).length > 0) return { state: 'conflict', reason: null, found: now }
  if (!holds(now, yours)) {
    await writeStep(parts.database, change.id, { state: 'writing', reason: null, at: parts.now() })
    await parts.connection.change(callOf(change, '', signal), asProperties(yours))
    const after = await look(parts, change, signal)
    // What differs otherwise Exact has put in its own form, or somebody has changed since.
    if (holds(after, now)) return { state: 'refused', reason: 'exact/not-stored' }
  }
  await refresh(parts, change)
  return { state: 'written', reason: null }
}

async function look({ connection }: WritingParts, change: StoredChange, signal: AbortSignal) {
  const query = `?$select=${encodeURIComponent(propertyNames(change.yours).join(','))}`
  const account = await connection.readOne(callOf(change, query, signal))
  return valuesOf(account, change.yours)
}

function valuesOf(account: unknown, asked: ClientValues): ClientValues {
  try {
    return readValues(account, asked)
  } catch (cause) {
    throw new ExactError('exact/unexpected-answer', 'an account in an unknown form', { cause })
  }
}

function callOf({ administration, clientId }: StoredChange, query: string, signal: AbortSignal): Call {
  const address = `crm/Accounts(guid'${clientId}')${query}`
  return { administration, address, urgency: 'interactive', signal }
}

/** The card must show what was just changed; when that cannot be now, sync brings it. */
async function refresh({ sync }: WritingParts, { administration, clientId }: StoredChange): Promise<void> {
  try {
    await sync.refreshClient({ administration, clientId, waitMs: refreshMilliseconds })
  } catch (error) {
    if (!(error instanceof ExactError)) throw error
  }
}

/** A refusal ends the change; for everything else it waits, with the reason, and is tried again. */
async function stepAfter(parts: WritingParts, change: StoredChange, error: unknown): Promise<Step> {
  if (!(error instanceof ExactError)) throw error
  const { code } = error
  if (code === 'exact/refused' || code === 'exact/not-found') return { state: 'refused', reason: code }
  await writeStep(parts.database, change.id, { state: change.state, reason: code, at: parts.now() })
  throw error
}
