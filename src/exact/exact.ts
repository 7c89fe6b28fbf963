import type { Readable } from 'node:stream'
import type { Cents } from '../values/cents.ts'
import type { ClientValues } from '../values/clientValues.ts'
import type { Conflict } from '../values/conflict.ts'
import type { Day } from '../values/day.ts'
import type { EditableClientKey } from '../values/editableClientKey.ts'
import type { AdministrationId, ChangeId, ClientId, CreditorId, EmployeeId } from '../values/ids.ts'
import type { RepresentativeRole } from '../values/representativeRole.ts'

export type Change = {
  readonly id: ChangeId
  readonly clientId: ClientId
  readonly employeeId: EmployeeId
  readonly keys: readonly EditableClientKey[]
  readonly state: 'waiting' | 'written' | 'conflict' | 'refused'
  readonly reason: string | null
  readonly conflict: readonly Conflict[]
}

/** How an administration records what Exact has no field for. */
export type AdministrationMapping = {
  /** Job title of a contact (compared without case and spaces at the ends) → the role it stands for. */
  readonly representativeTitles: { readonly [title: string]: RepresentativeRole }
  /** What makes a client pay by direct debit: the payment condition, a valid mandate, or either. */
  readonly directDebit: 'condition' | 'mandate' | 'either'
}

export type ExactStatus = {
  readonly state: 'none' | 'connected' | 'broken'
  readonly reason: string | null
  readonly administrations: readonly {
    readonly id: AdministrationId
    readonly name: string
    readonly included: boolean
    readonly amountSign: -1 | 0 | 1
    readonly mapping: AdministrationMapping
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
  readonly state: 'none' | 'loading' | 'fresh' | 'stale' | 'broken'
  /** The moment up to which everything is known; null before the first load is complete. */
  readonly asOf: Date | null
}

export type RelationFreshness = Freshness & {
  /** True while a term or invoice of this client or creditor could not be read: figures may lack it. */
  readonly beingChecked: boolean
}

/**
 * A line of a booking. Amounts are in cents of the invoice's currency; whether `amount` holds the VAT is not
 * told. Quantity in millionths, rate in hundredths of a percent.
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

/** The door of this room: all that the rest of the portal may ask of the ledger. */
export type Exact = {
  /** Starts the sign-in of an Exact user by an admin; the address to open in the browser. */
  readonly connect: () => Promise<{ readonly authorizeUrl: string }>
  /** The browser came back. Throws ExactError when state or code are wrong. */
  readonly finishConnecting: (answer: { readonly code: string; readonly state: string }) => Promise<void>
  readonly status: () => Promise<ExactStatus>
  readonly freshness: () => Promise<Freshness>
  /** The same, with what holds for the figures of this client or creditor alone. */
  readonly freshnessOf: (relation: ClientId | CreditorId) => Promise<RelationFreshness>
  readonly administrationName: (id: AdministrationId) => Promise<string>
  readonly includeAdministration: (
    id: AdministrationId,
    settings: { readonly included: boolean; readonly mapping: AdministrationMapping },
  ) => Promise<void>
  /**
   * Reads one client's account again, in at most two calls, ahead of the sync. Gives false, at once or
   * after `waitMs` at most, when Exact is away or the budget is spent: the caller shows what it has.
   */
  readonly refreshClient: (client: {
    readonly administration: AdministrationId
    readonly clientId: ClientId
    readonly waitMs: number
  }) => Promise<boolean>
  /** Stores the change and the job that will write it, in one transaction. */
  readonly requestChange: (change: {
    readonly administration: AdministrationId
    readonly clientId: ClientId
    readonly employeeId: EmployeeId
    readonly expected: ClientValues
    readonly changes: ClientValues
  }) => Promise<ChangeId>
  readonly change: (id: ChangeId) => Promise<Change | null>
  /** The client's changes that are not written yet, or ended in conflict or refusal in the last day. */
  readonly openChanges: (clientId: ClientId) => Promise<readonly Change[]>
  /** The PDF of a sales invoice as a stream, never stored; null when Exact holds none. */
  readonly invoicePdf: (invoice: {
    readonly administration: AdministrationId
    readonly salesInvoiceId: string | null
    readonly number: string
  }) => Promise<Readable | null>
  /**
   * The lines of an invoice that the invoicing module does not know, from its bookings, in at most two calls;
   * not stored. Null when one of them cannot be read. Throws ExactError, at the latest after `waitMs`.
   */
  readonly bookedLines: (invoice: {
    readonly administration: AdministrationId
    readonly entries: readonly string[]
    readonly waitMs: number
  }) => Promise<readonly BookedLine[] | null>
  /** Begins a sync round at once instead of at its time; resolves when it has been asked for, not when it is done. */
  readonly syncSoon: () => Promise<void>
  /** Begins syncing and writing where this instance is the one to do it; resolves when background work is set up. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}
