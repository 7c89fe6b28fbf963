import type { Database } from '../database/open.ts'
import type { Exact } from '../exact/index.ts'
import type { Gate } from './gate.ts'
import type { Counters, Limits } from './limits.ts'

/** What every use case is given. */
export type Dependencies = {
  readonly database: Database
  /** The same data, on connections for searching that have a time limit. */
  readonly reading: Database
  /** False while the disk is full. */
  readonly canSave: () => boolean
  readonly exact: Exact
  readonly gate: Gate
  readonly counters: Counters
  readonly limits: Limits
  readonly now: () => Date
  readonly demo: boolean
}
