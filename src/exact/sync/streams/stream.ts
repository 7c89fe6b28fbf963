import type { ReloadableStream } from '../../../database/reload.ts'
import { type Reading, readAll } from '../../mapping/reading.ts'
import type { ReadModelWriters } from '../../readModelWriters.ts'
import type { Context } from '../context.ts'
import type { NewFinding } from '../findings.ts'
import type { WriteTransaction } from '../parts.ts'

type StoreResult = {
  readonly findings: readonly NewFinding[]
  /** Rows that were skipped before can now be mapped, so the stream must be read from the start. */
  readonly startAgain?: boolean
  /** Needed rows are still being skipped, so the stream is not fresh even after its last page. */
  readonly isHeldBack?: boolean
  /** What the rows since the start of the load show; given back with the next page. */
  readonly evidence?: unknown
}

type StoringParts = {
  readonly context: Context
  readonly writers: ReadModelWriters
  /** The rows that were not read before, unless they have changed since. */
  readonly newRaws: readonly unknown[]
  /** True if no page follows. */
  readonly isLast: boolean
  /** What the previous page of the load returned; null at its start. */
  readonly evidence: unknown
}

/** A collection in Exact that we keep up to date. */
export type Stream = {
  readonly name: string
  /** The part of the address after the division. */
  readonly resource: string
  /** The only properties that we request. */
  readonly select: readonly string[]
  /** Whether changes are requested by row version, as in sync streams, or by time of change. */
  readonly changesBy: 'version' | 'time'
  /** The rows to mark when the stream is read again from the start; null if none. */
  readonly reloads: ReloadableStream | null
  /**
   * Fingerprint of what the mapping depends on; the stream is reloaded when it changes. It contains settings of the
   * administration, or names what this version stores and an earlier one did not.
   */
  readonly mappedBy: (context: Context) => string
  readonly store: (
    transaction: WriteTransaction,
    raws: readonly unknown[],
    parts: StoringParts,
  ) => Promise<StoreResult>
}

/** For a stream whose mapping does not depend on settings. */
export const noSettings = (): string => ''

/** Stores a stream in which each record becomes one row for one writer. */
export function storeWith<Row>(
  read: (raw: unknown, context: Context) => Reading<Row>,
  write: (
    writers: ReadModelWriters,
  ) => (transaction: WriteTransaction, rows: readonly Row[]) => Promise<void>,
): Stream['store'] {
  return async (transaction, raws, { context, writers }) => {
    const { rows, findings } = readAll(raws, (raw) => read(raw, context))
    await write(writers)(transaction, rows)
    return { findings }
  }
}
