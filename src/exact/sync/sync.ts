import type { AdministrationId, ClientId } from '../../values/ids.ts'

/** Brings the read model up to what Exact holds. Every function throws an ExactError when Exact cannot answer. */
export type Sync = {
  /** Reads which administrations there are and what they are called, and keeps that in exact_administration. */
  readonly readAdministrations: () => Promise<void>
  /**
   * One round over all included administrations: every stream until it is up to date, deletions last, then
   * what has no stream. Pages are stored as they come, so a round that is cut off goes on where it was.
   * Rejects with an AbortError when the signal says stop.
   */
  readonly round: (signal: AbortSignal) => Promise<void>
  /** Reads one client's account again, in at most two calls; false when Exact has no such debtor any more. */
  readonly refreshClient: (client: {
    readonly administration: AdministrationId
    readonly clientId: ClientId
    readonly waitMs: number
  }) => Promise<boolean>
  /** The names of the streams that every included administration has; each has a row in exact_cursor from its first page. */
  readonly streams: readonly string[]
}
