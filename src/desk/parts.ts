import type { Database } from '../database/open.ts'
import type { Exact } from '../exact/exact.ts'
import type { Gate } from './gate.ts'
import type { Counters } from './limits.ts'

/** What every use case is built from. */
export type Parts = {
  readonly database: Database
  readonly exact: Exact
  readonly gate: Gate
  readonly counters: Counters
  readonly now: () => Date
  readonly demo: boolean
}
