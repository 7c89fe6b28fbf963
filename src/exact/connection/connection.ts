import type { Readable } from 'node:stream'
import type { AdministrationId } from '../../values/ids.ts'

/** What an employee waits for goes before what runs in the background. */
export type Urgency = 'interactive' | 'background'

/** Which administration is asked, how urgent it is, and how long the caller is willing to wait for its turn. */
export type Call = {
  readonly administration: AdministrationId
  /**
   * What follows `/api/v1/{division}/`, query included and encoded, such as `sync/CRM/Accounts?$filter=…`;
   * or the `next` of a page.
   */
  readonly address: string
  readonly urgency: Urgency
  /** Milliseconds to wait for a turn at most; then `exact/budget-spent`. Without it: as long as it takes. */
  readonly waitMs?: number
  readonly signal?: AbortSignal
}

export type Page = {
  /** Raw rows of the answer; each stream reads its own with zod. */
  readonly rows: readonly unknown[]
  /** Address of the next page as a `Call` takes it; null on the last one. */
  readonly next: string | null
}

/** What the headers told last; null where they said nothing. */
export type Budget = {
  readonly administration: AdministrationId
  readonly minuteLimit: number | null
  readonly minuteRemaining: number | null
  readonly dayLimit: number | null
  readonly dayRemaining: number | null
}

/**
 * The one sender of requests to Exact: token, call budget, errors. Every function throws an ExactError
 * (errors.ts) and nothing else but an AbortError of the signal that was given.
 */
export type Connection = {
  readonly readPage: (call: Call) => Promise<Page>
  /** One record by its key, such as `crm/Accounts(guid'…')?$select=…`. Throws `exact/not-found`. */
  readonly readOne: (call: Call) => Promise<unknown>
  /** PUT of a part of a record. Never repeated by itself: after a time-out the caller has to look first. */
  readonly change: (call: Call, properties: { readonly [name: string]: unknown }) => Promise<void>
  /** The contents of an attachment by the absolute address that Exact gave for it. */
  readonly download: (call: Omit<Call, 'address'> & { readonly url: string }) => Promise<Readable>
  /** The division in which the connecting user works; `current/Me`, the only address without a division. */
  readonly currentDivision: () => Promise<AdministrationId>
  readonly budgets: () => readonly Budget[]
}
