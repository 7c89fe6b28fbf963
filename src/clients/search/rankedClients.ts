import type { ClientId, InvoiceId } from '../../values/ids.ts'
import type { Match, NumberedHit } from '../client.ts'
import type { ClientSummary } from '../clientSummaries.ts'

/** Matching clients, best first. */
export type RankedClients = {
  readonly rows: readonly RankedClient[]
  readonly total: number
  /** True if there may be more than `total`. */
  readonly more: boolean
  /** False if an optional term was dropped because no client matched it. */
  readonly matchesAllTerms: boolean
}

export type RankedClient = {
  readonly id: ClientId
  readonly match: Match
  /** Null if it is still to be read. */
  readonly summary: ClientSummary | null
  readonly invoiceId: InvoiceId | null
  /** If the client has several invoices with the number in the query: all of them, newest first. */
  readonly invoices?: readonly NumberedHit[]
}

export const noClients: RankedClients = { rows: [], total: 0, more: false, matchesAllTerms: true }
