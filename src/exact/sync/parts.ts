import type { Transaction } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { Schema } from '../../database/schema.ts'
import type { Connection } from '../connection/connection.ts'
import type { ReadModelWriters } from '../readModelWriters.ts'

/** What is worth telling the technical log: never a value of a record. */
export type Log = {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
}

/** Everything that sync works with; it has no state of its own. */
export type Parts = {
  readonly database: Database
  readonly connection: Connection
  readonly writers: ReadModelWriters
  /** The administrations to keep, by setting; null when the admin chooses. */
  readonly divisions: readonly number[] | null
  readonly now: () => Date
  readonly log: Log
}

export type WriteTransaction = Transaction<Schema>
