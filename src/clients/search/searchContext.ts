import type { Database } from '../../database/open.ts'
import type { ReceivablesQueries } from '../receivablesQueries.ts'

/** Where a search reads and how far it goes. */
export type SearchContext = {
  readonly database: Database
  readonly receivables: ReceivablesQueries
  /** Count clients up to this number. */
  readonly countTo: number
  /** Rank at most this many clients: as many as are shown, with enough others to pick the best from. */
  readonly rankLimit: number
}
