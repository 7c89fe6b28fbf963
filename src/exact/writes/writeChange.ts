import { setTimeout } from 'node:timers/promises'
import type { Database } from '../../database/open.ts'
import { isSameMeaning } from '../../values/clientNotation.ts'
import { type ClientValues, filledIn, keysOf } from '../../values/clientValues.ts'
import { conflictsOf } from '../../values/conflict.ts'
import type { EditableClientKey } from '../../values/editableClientKey.ts'
import type { ChangeId } from '../../values/ids.ts'
import type { Connection } from '../connection/connection.ts'
import { ExactError } from '../errors.ts'
import type { Sync } from '../sync/sync.ts'
import {
  countAttempt,
  markWriting,
  type Outcome,
  readUpTo,
  type StoredChange,
  sendingSeconds,
  storeOutcome,
} from './changeStore.ts'
import { fieldsOf } from './properties.ts'
import {
  callOf,
  isRefusal,
  lastEditOf,
  pick,
  type RecordToWrite,
  readRecords,
  valuesOf,
  writeRecords,
} from './records.ts'

export type WritingParts = {
  readonly database: Database
  readonly connection: Pick<Connection, 'readOne' | 'change'>
  readonly sync: Pick<Sync, 'refreshClient' | 'refreshContact'>
  readonly now: () => Date
}

export type WritingRun = {
  /** The number of this instance as the leader; see leaderNumber.ts. */
  readonly leaderNumber: number
  readonly signal: AbortSignal
}

/**
 * How long to wait for a turn to call Exact once the change is marked as being written. Together with the call it must
 * fit into `sendingSeconds`.
 */
const sendTurnMs = 3_000
/** How long to wait for the read model after the change was written. */
const refreshMs = 5_000
/** Pause before each reading of a change that may have been written. */
const readBackPausesMs = [0, 500, 2_000]
/** Exact also refuses values with status 500 and a sentence. After this many attempts that counts as a refusal. */
const attemptsUntilRefused = 3

/**
 * Writes a change to Exact, after the earlier unfinished changes of the same client. Throws ExactError if it must be
 * retried; the change then stays waiting.
 */
export async function writeChange(parts: WritingParts, id: ChangeId, run: WritingRun): Promise<void> {
  for (const change of await readUpTo(parts.database, id)) {
    if (change.maybeOnItsWay) {
      throw new ExactError('exact/away', 'the former leader may still be sending this change')
    }
    await countAttempt(parts.database, change.id)
    const outcome = await attempt(parts, change, run).catch((error: unknown) =>
      outcomeOf(parts, change, error),
    )
    await storeOutcome(parts.database, change.id, { ...outcome, at: parts.now() })
  }
}

async function attempt(parts: WritingParts, change: StoredChange, run: WritingRun): Promise<Outcome> {
  const { signal } = run
  const { seen } = change
  const { records, now, pending } = await readPending(parts, change, signal)
  const conflicts = conflictsOf({ seen, now, yours: pending }).map(({ key }) => key)
  if (conflicts.length > 0) {
    const found = { values: now, lastEdit: lastEditOf(records, conflicts) }
    return { state: 'conflict', reason: null, found }
  }
  if (keysOf(pending).length > 0) {
    const isAll = await writeRecords(records, pending, (record) => send(parts, change, { ...run, ...record }))
    const ignored = isAll ? await readIgnored(parts, change, { pending, now, signal }) : []
    if (!isAll || ignored.length > 0) {
      await refresh(parts, change)
      const isNone = ignored.length === keysOf(pending).length
      return { state: 'refused', reason: isNone ? 'exact/not-stored' : 'exact/partly-stored' }
    }
  }
  await refresh(parts, change)
  return { state: 'written', reason: null }
}

/**
 * Reads the records before every write, and returns the values that they do not have yet. An earlier attempt may have
 * written the change although it failed, and Exact may return the old values for a moment, so reads several times then.
 */
async function readPending({ connection }: WritingParts, change: StoredChange, signal: AbortSignal) {
  const { yours, attempts } = change
  const pauses = attempts === 0 ? [0] : readBackPausesMs
  for (let read = 0; ; read += 1) {
    await setTimeout(pauses[read], undefined, { signal })
    const records = await readRecords(connection, change, signal)
    const now = valuesOf(records)
    const pending = pick(yours, (key) => !isSameMeaning(key, now[key], yours[key]))
    if (keysOf(pending).length === 0 || read === pauses.length - 1) return { records, now, pending }
  }
}

/**
 * Marks the change as being written and sends one record of it. Gives up before another leader may assume that nothing
 * is on its way any more, even if this process stood still meanwhile.
 */
async function send(
  { database, connection }: WritingParts,
  change: StoredChange,
  { leaderNumber, signal, address, body }: WritingRun & RecordToWrite,
): Promise<void> {
  const deadline = AbortSignal.timeout(sendingSeconds * 1_000 - 1_000)
  await markWriting(database, change.id, leaderNumber)
  const call = callOf(change, address, AbortSignal.any([signal, deadline]))
  try {
    await connection.change({ ...call, waitMs: sendTurnMs }, body)
  } catch (error) {
    if (!deadline.aborted || signal.aborted) throw error
    throw new ExactError('exact/away', 'the change was not sent in time', { cause: error })
  }
}

/**
 * Returns the fields that Exact did not store: those that are still as they were before the write. Reads several times,
 * because Exact may return the old values for a moment. Any other difference is Exact's own notation, or a change that
 * someone made since.
 */
async function readIgnored(
  { connection }: WritingParts,
  change: StoredChange,
  {
    pending,
    now,
    signal,
  }: { readonly pending: ClientValues; readonly now: ClientValues; readonly signal: AbortSignal },
): Promise<readonly EditableClientKey[]> {
  let ignored = keysOf(pending)
  for (const pause of readBackPausesMs) {
    await setTimeout(pause, undefined, { signal })
    const after = valuesOf(await readRecords(connection, change, signal))
    ignored = keysOf(pending).filter((key) => filledIn(after[key]) === filledIn(now[key]))
    if (ignored.length === 0) return ignored
  }
  return ignored
}

/** Brings the change into the read model right away. If that fails, the sync does so later. */
async function refresh({ sync }: WritingParts, change: StoredChange): Promise<void> {
  const { administration, clientId, contactId, yours } = change
  try {
    if (fieldsOf('account', yours).length > 0) {
      await sync.refreshClient({ administration, clientId, waitMs: refreshMs })
    }
    if (contactId !== null) await sync.refreshContact({ administration, contactId, waitMs: refreshMs })
  } catch (error) {
    if (!(error instanceof ExactError)) throw error
  }
}

/**
 * A refusal ends the change, with Exact's own sentence as the reason if there is one. After any other error it stays
 * waiting, with the reason, and the error is rethrown.
 */
async function outcomeOf(parts: WritingParts, change: StoredChange, error: unknown): Promise<Outcome> {
  if (!(error instanceof ExactError)) throw error
  const { code, sentence } = error
  const isRefusedAgain = sentence !== null && change.attempts + 1 >= attemptsUntilRefused
  if (isRefusal(error) || isRefusedAgain) return { state: 'refused', reason: sentence ?? code }
  await storeOutcome(parts.database, change.id, { state: change.state, reason: code, at: parts.now() })
  throw error
}
