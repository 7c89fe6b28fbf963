import type { Readable } from 'node:stream'
import type { AdministrationId } from '../../values/ids.ts'

/** Calls that an employee waits for go before those of the background. */
export type Urgency = 'interactive' | 'background'

export type Call = {
  readonly administration: AdministrationId
  /** The part after `/api/v1/{division}/`, with its encoded query, such as `sync/CRM/Accounts?$filter=…`; or a page's `next`. */
  readonly address: string
  readonly urgency: Urgency
  /** How long to wait for a turn at most; after that the call throws `exact/budget-spent`. Unlimited by default. */
  readonly waitMs?: number
  readonly signal?: AbortSignal
}

export type Page = {
  /** Raw rows; each stream parses its own. */
  readonly rows: readonly unknown[]
  /** Address of the next page for a `Call`; null on the last page. */
  readonly next: string | null
}

/** The call budget as of the last response; null where unknown. */
export type Budget = {
  readonly administration: AdministrationId
  readonly minuteLimit: number | null
  readonly minuteRemaining: number | null
  readonly dayLimit: number | null
  readonly dayRemaining: number | null
}

/** The calls that are left today, and when the day ends in epoch milliseconds. */
export type DayBudget = { readonly limit: number; readonly remaining: number; readonly endsAt: number }

/**
 * Sends requests to Exact, with the access token and within the call budget. Every function throws an ExactError,
 * or the signal's reason when it is aborted.
 */
export type Connection = {
  readonly readPage: (call: Call) => Promise<Page>
  /** Reads one record by its key, such as `crm/Accounts(guid'…')?$select=…`. Throws `exact/not-found`. */
  readonly readOne: (call: Call) => Promise<unknown>
  /** Updates some properties of a record (PUT). Never retries: after a time-out the caller must read the record first. */
  readonly change: (call: Call, properties: { readonly [name: string]: unknown }) => Promise<void>
  /** Downloads an attachment from the absolute URL that Exact gave for it. */
  readonly download: (call: Omit<Call, 'address'> & { readonly url: string }) => Promise<Readable>
  /** Reads the division that the connected user works in, from `current/Me`. */
  readonly currentDivision: () => Promise<AdministrationId>
  /** Returns the call budget of each administration, which all instances share. */
  readonly budgets: () => Promise<readonly Budget[]>
  /** Returns null while unknown. */
  readonly dayBudget: (administration: AdministrationId) => Promise<DayBudget | null>
}
