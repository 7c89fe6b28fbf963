import type { AdministrationId, ClientId, ContactId } from '../../values/ids.ts'
import type { ExactError } from '../errors.ts'
import type { WriteTransaction } from './parts.ts'

/** Keeps the read model up to date with Exact. If Exact cannot answer, all but `readNow` throw an ExactError. */
export type Sync = {
  /**
   * Reads the list of administrations and stores it in exact_administration. Returns those that Exact has moved, whose
   * streams are restarted. Stores a failure as a finding, and throws it only if no administration is included yet.
   * While Exact refuses the list, asks for it once an hour.
   */
  readonly syncAdministrations: () => Promise<readonly AdministrationId[]>
  /** Returns the administrations to sync. */
  readonly included: () => Promise<readonly AdministrationId[]>
  /** Hides the clients and creditors of an administration that is no longer included. */
  readonly leaveOut: (transaction: WriteTransaction, administration: AdministrationId) => Promise<void>
  /** Removes the rest of the data of such administrations. Returns whether there were any. */
  readonly removeLeftOut: (signal: AbortSignal) => Promise<boolean>
  /**
   * Syncs one administration: every stream until it is up to date, deletions last, then the collections without a
   * sync stream. Pages are stored as they arrive, so an interrupted round resumes where it was. A stream that fails
   * does not hold up the others. Returns the first failure, or null; throws it if no stream could be read. Rejects with
   * the signal's reason when it is aborted.
   */
  readonly syncAdministration: (
    administration: AdministrationId,
    signal: AbortSignal,
  ) => Promise<ExactError | null>
  /** Makes the next round ask Exact again for the streams that it refused. */
  readonly askRefusedAgain: () => void
  /** Brings the money of an administration up to date, while an employee waits (readNow.ts). */
  readonly readNow: (administration: AdministrationId) => Promise<void>
  /** Reads one client's account again. Returns false if Exact or the read model no longer has this client. */
  readonly refreshClient: (client: {
    readonly administration: AdministrationId
    readonly clientId: ClientId
    readonly waitMs: number
  }) => Promise<boolean>
  /** Reads one contact person again. Returns false if Exact or the read model no longer has this contact. */
  readonly refreshContact: (contact: {
    readonly administration: AdministrationId
    readonly contactId: ContactId
    readonly waitMs: number
  }) => Promise<boolean>
  /** The names of the streams behind the clients, money and invoices on screen. */
  readonly figureStreams: readonly string[]
  /** The names of all streams. Each gets a row in exact_cursor with its first page. */
  readonly streams: readonly string[]
}
