import type { Readable } from 'node:stream'
import type { Cents } from '../values/cents.ts'
import type { ClientValues } from '../values/clientValues.ts'
import type { Conflict } from '../values/conflict.ts'
import type { Day } from '../values/day.ts'
import type { EditableClientKey } from '../values/editableClientKey.ts'
import type {
  AdministrationId,
  ChangeId,
  ClientId,
  ContactId,
  CreditorId,
  EmployeeId,
} from '../values/ids.ts'
import type { RepresentativeRole } from '../values/representativeRole.ts'
import type { SignChoice } from './mapping/amountSign.ts'
import type { ExactUse } from './ownership.ts'
import type { LastEdit } from './writes/properties.ts'

export type { LastEdit } from './writes/properties.ts'

export type Change = {
  readonly id: ChangeId
  readonly clientId: ClientId
  readonly employeeId: EmployeeId
  readonly keys: readonly EditableClientKey[]
  readonly state: 'waiting' | 'written' | 'conflict' | 'refused'
  readonly reason: string | null
  readonly conflict: readonly Conflict[]
  /** The conflicting edit; null if there is no conflict, or Exact does not name it. */
  readonly lastEdit: LastEdit | null
}

/** A change that waits to be written, or that failed and was not made again. */
export type FollowedChange = Pick<Change, 'id' | 'clientId' | 'employeeId' | 'keys'> & {
  readonly state: 'waiting' | 'conflict' | 'refused'
  /** When it got this state. */
  readonly at: Date
}

/** How an administration records facts that Exact has no field for. */
export type AdministrationMapping = {
  /** Maps the job title of a contact, compared without case and outer spaces, to a role. */
  readonly representativeTitles: { readonly [title: string]: RepresentativeRole }
  /** What shows that a client pays by direct debit: the payment condition, a valid mandate, or either. */
  readonly directDebit: 'condition' | 'mandate' | 'either'
  /** Which sign a debt has in Exact, for clients and for creditors. */
  readonly amountSigns: { readonly debtor: SignChoice; readonly creditor: SignChoice }
}

/** A job title of contacts, how many have it, and the role that it seems to stand for. */
export type TitleProposal = {
  readonly title: string
  readonly count: number
  readonly role: RepresentativeRole | null
}

/** How many clients have a payment condition of direct debit, a mandate that is not cancelled, or both. */
export type DirectDebitCounts = {
  readonly condition: number
  readonly mandate: number
  readonly both: number
}

/** How many invoices show a debt as a positive amount, and how many as a negative one. */
export type SignEvidence = {
  readonly positive: number
  readonly negative: number
  /** True if no more terms are stored, because the invoices contradict each other or what was measured before. */
  readonly isContradicted: boolean
}

export type ExactStatus = {
  readonly use: ExactUse
  /** The address of the installation that the connection belongs to; null before the first start. */
  readonly owner: string | null
  readonly state: 'none' | 'connected' | 'broken'
  readonly reason: string | null
  /** True if so many token requests failed lately that some are no longer sent, to stay within Exact's daily limit. */
  readonly requestsTokensOften: boolean
  readonly administrations: readonly {
    readonly id: AdministrationId
    readonly name: string
    readonly included: boolean
    /** False if it is archived or blocked in Exact. */
    readonly isUsable: boolean
    /** True while its data are being removed, because it was left out. */
    readonly isBeingRemoved: boolean
    readonly amountSign: -1 | 0 | 1
    /** What invoices show about the sign of a debt, for clients and for creditors. */
    readonly signEvidence: { readonly debtor: SignEvidence; readonly creditor: SignEvidence }
    readonly mapping: AdministrationMapping
    /** Frequent job titles that the mapping does not have. */
    readonly titles: readonly TitleProposal[]
    /** What shows direct debit, with the counts; null once an admin has saved the mapping, or before the first load. */
    readonly directDebit:
      | (DirectDebitCounts & { readonly proposed: AdministrationMapping['directDebit'] })
      | null
    readonly streams: readonly {
      readonly stream: string
      readonly rows: number
      readonly loading: boolean
      readonly freshAt: Date | null
    }[]
  }[]
  readonly budget: readonly {
    readonly administration: AdministrationId
    readonly minuteLimit: number | null
    readonly minuteRemaining: number | null
    readonly dayLimit: number | null
    readonly dayRemaining: number | null
  }[]
  readonly findings: readonly {
    readonly administration: AdministrationId
    readonly stream: string
    readonly recordId: string
    readonly code: string
    readonly at: Date
  }[]
}

export type Freshness = {
  /**
   * `unchosen`: no administration is included yet. `stale`: Exact does not answer. `late`: Exact answers, but the figures
   * are old. `copy` and `off`: this installation may not use Exact, so the figures do not change.
   */
  readonly state:
    | 'none'
    | 'unchosen'
    | 'loading'
    | 'fresh'
    | 'late'
    | 'stale'
    | 'broken'
    | Exclude<ExactUse, 'allowed'>
  /** The time up to which all figures are complete; null until the first load is done. */
  readonly asOf: Date | null
}

export type RelationFreshness = {
  /** The time up to which the money is complete; null until the terms of the administration have been loaded. */
  readonly asOf: Date | null
  /** True while a term or invoice of this client or creditor cannot be read. Its figures may then be incomplete. */
  readonly beingChecked: boolean
}

/**
 * A line of a booking. Amounts are in cents of the invoice's currency, `vatRate` in hundredths of a percent. Exact does
 * not say whether `amount` includes VAT (docs/exact.md#invoices-and-documents).
 */
export type BookedLine = {
  readonly position: number
  readonly description: string
  readonly quantityMillionths: number | null
  readonly amount: Cents
  readonly vat: Cents | null
  readonly vatRate: number | null
  readonly from: Day | null
  readonly to: Day | null
}

/** Everything that the rest of the portal can do with Exact. */
export type Exact = {
  /** Starts the sign-in of an Exact user. Returns the address to open in the browser. */
  readonly connect: () => Promise<{ readonly authorizeUrl: string }>
  /** Completes the sign-in with what the browser brought back. Throws ExactError if state or code is wrong. */
  readonly finishConnecting: (answer: { readonly code: string; readonly state: string }) => Promise<void>
  /** Makes this installation the one that uses Exact, as after a restore. Throws `exact/off` if a setting forbids it. */
  readonly allow: () => Promise<void>
  readonly status: () => Promise<ExactStatus>
  /** Returns how fresh the figures of all included administrations are. */
  readonly freshness: () => Promise<Freshness>
  /**
   * Returns how fresh the money of one client or creditor is, and whether records of it are being checked. If the
   * administration is unknown, the oldest one counts.
   */
  readonly freshnessOf: (
    relation: ClientId | CreditorId,
    administration: AdministrationId | null,
  ) => Promise<RelationFreshness>
  readonly administration: (
    id: AdministrationId,
  ) => Promise<{ readonly name: string; readonly mapping: AdministrationMapping }>
  /** Returns the names of the included administrations, or nothing if there is only one, so that no name is needed. */
  readonly namesIfSeveral: () => Promise<ReadonlyMap<AdministrationId, string>>
  readonly includeAdministration: (
    id: AdministrationId,
    settings: {
      readonly included: boolean
      /** Keeps the stored mapping if it is missing. */
      readonly mapping?: AdministrationMapping | undefined
    },
  ) => Promise<void>
  /**
   * Brings the money of one administration up to date. Callers share one reading; a reading that was made a moment ago
   * is not repeated, and none is made if the call budget does not allow it. Resolves within `waitMs`, even if Exact
   * does not answer, and never throws an ExactError. An answer that comes later is still stored.
   */
  readonly readNow: (of: {
    readonly administration: AdministrationId
    readonly waitMs: number
  }) => Promise<void>
  /**
   * Reads one client's account ahead of the sync, in at most two calls. Returns false, within `waitMs`, if Exact
   * cannot be reached or the call budget is spent; the caller then shows the stored client.
   */
  readonly refreshClient: (client: {
    readonly administration: AdministrationId
    readonly clientId: ClientId
    readonly waitMs: number
  }) => Promise<boolean>
  /**
   * Stores a change together with the job that writes it to Exact. Throws `exact/off` if this installation may not
   * use Exact.
   */
  readonly requestChange: (change: {
    readonly administration: AdministrationId
    readonly clientId: ClientId
    /** The contact person that the contact fields belong to; null if the change has none. */
    readonly contactId: ContactId | null
    readonly employeeId: EmployeeId
    readonly expected: ClientValues
    readonly changes: ClientValues
  }) => Promise<ChangeId>
  /** Returns who last edited a client's account in Exact. Null if Exact does not answer within `waitMs`. */
  readonly lastEdit: (client: {
    readonly administration: AdministrationId
    readonly clientId: ClientId
    readonly waitMs: number
  }) => Promise<LastEdit | null>
  readonly change: (id: ChangeId) => Promise<Change | null>
  /** Returns the client's unwritten changes, and those of the last day that ended in a conflict or refusal. */
  readonly openChanges: (clientId: ClientId) => Promise<readonly Change[]>
  /** Returns all unwritten changes, and the failed ones of the last two weeks that no one made again; oldest first. */
  readonly followedChanges: () => Promise<readonly FollowedChange[]>
  /**
   * Streams the PDF of a sales invoice, without storing it. `bookings` are Exact's ids of the sales invoice and of the
   * entries that it is made of. Returns null if Exact ties no PDF to this client and one of these bookings.
   */
  readonly invoicePdf: (invoice: {
    readonly administration: AdministrationId
    readonly clientId: ClientId
    readonly bookings: readonly string[]
    readonly number: string | null
  }) => Promise<Readable | null>
  /**
   * Reads the lines of an imported invoice from its bookings, in at most two calls, without storing them. Returns
   * null if a line cannot be read. Throws ExactError within `waitMs`.
   */
  readonly bookedLines: (invoice: {
    readonly administration: AdministrationId
    readonly entries: readonly string[]
    readonly waitMs: number
  }) => Promise<readonly BookedLine[] | null>
  /** Requests a sync round now. Resolves once it is requested, not when it is done. */
  readonly syncSoon: () => Promise<void>
  /** Starts background work; only the leading instance syncs and writes. Resolves once it is set up. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}
