import type { ReloadableStream } from '../../../database/reload.ts'
import { type Reading, readAll } from '../../mapping/reading.ts'
import type { ReadModelWriters } from '../../readModelWriters.ts'
import type { Context } from '../context.ts'
import type { Report } from '../findings.ts'
import type { WriteTransaction } from '../parts.ts'

/** What storing a page came to. */
type Stored = {
  readonly findings: readonly Report[]
  /** Rows that were passed over before can be read now: the stream has to be read from its start. */
  readonly startAgain?: boolean
  /** Rows that matter are still passed over: the stream is not fresh, even after its last page. */
  readonly isHeldBack?: boolean
}

type StoringParts = { readonly context: Context; readonly writers: ReadModelWriters }

/** A collection of Exact that is kept up to date, page by page. */
export type Stream = {
  readonly name: string
  /** What follows the division in the address. */
  readonly resource: string
  /** The only properties that are ever asked for (design §5). */
  readonly select: readonly string[]
  /** How changes are asked for: by row version in a sync stream, else by moment of change. */
  readonly changesBy: 'version' | 'moment'
  /** Whose rows are forgotten and read again when the ledger renumbers; null when nothing has to be. */
  readonly reloads: ReloadableStream | null
  /**
   * Fingerprint of what reading depends on: when it changes, the stream is loaded again. Settings of the
   * administration, or a word for what this version reads that an earlier one did not store.
   */
  readonly mappedBy: (context: Context) => string
  readonly store: (
    transaction: WriteTransaction,
    raws: readonly unknown[],
    parts: StoringParts,
  ) => Promise<Stored>
}

/** Of a stream that is read the same way whatever the settings. */
export const noSettings = (): string => ''

/** How a stream stores whose records each give one row for one writer. */
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
