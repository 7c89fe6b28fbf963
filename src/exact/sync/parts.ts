import type { Transaction } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { Schema } from '../../database/schema.ts'
import type { Connection } from '../connection/connection.ts'
import type { ReadModelWriters } from '../readModelWriters.ts'

/** The technical log. It never gets the values of a record. */
export type Log = {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
}

/** The dependencies of the sync. */
export type Parts = {
  readonly database: Database
  readonly connection: Connection
  readonly writers: ReadModelWriters
  /** The administrations to sync, from the setting EXACT_DIVISIONS; null if the admin chooses. */
  readonly divisions: readonly number[] | null
  readonly now: () => Date
  readonly log: Log
}

export type WriteTransaction = Transaction<Schema>
