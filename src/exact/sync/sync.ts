import type { AdministrationId, ClientId } from '../../values/ids.ts'

/** Keeps the read model up to date with Exact. Every function throws an ExactError when Exact cannot answer. */
export type Sync = {
  /** Reads the list of administrations and stores it in exact_administration. */
  readonly readAdministrations: () => Promise<void>
  /**
   * Syncs all included administrations: every stream until it is up to date, deletions last, then the collections
   * without a sync stream. Pages are stored as they arrive, so an interrupted round resumes where it was.
   * Rejects with the signal's reason when it is aborted.
   */
  readonly round: (signal: AbortSignal) => Promise<void>
  /** Reads one client's account again. Returns false if Exact or the read model no longer has this client. */
  readonly refreshClient: (client: {
    readonly administration: AdministrationId
    readonly clientId: ClientId
    readonly waitMs: number
  }) => Promise<boolean>
  /** The names of all streams. Each gets a row in exact_cursor with its first page. */
  readonly streams: readonly string[]
}
