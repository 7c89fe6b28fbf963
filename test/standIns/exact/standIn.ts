/**
 * A stand-in for Exact Online, used by tests, the demo and the bench. It is a real HTTP server and shares no code
 * with the product. The generator computes `expected` from each client's story, independently of the product and of
 * the rows that the server sends.
 */

import type { Scope } from './web/scopes.ts'

export type LedgerKind =
  | 'nothing'
  | 'paid'
  | 'open'
  | 'partlyPaid'
  | 'instalments'
  | 'splitTerms'
  | 'creditNote'
  | 'creditAllocated'
  | 'unallocatedReceipt'
  | 'directDebitUnderWay'
  | 'directDebitPaid'
  | 'reversed'
  | 'draft'
  | 'writeOff'
  | 'overdue'
  | 'manyInvoices'
  | 'imported'
  | 'mixed'

/** Cents; days are `YYYY-MM-DD`. Ids are lower-case. */
export type ExpectedInvoice = {
  readonly number: string
  readonly date: string
  readonly dueDate: string | null
  readonly reference: string | null
  readonly amount: number
  readonly paid: number
  readonly open: number
  readonly lastReceiptDate: string | null
  readonly status:
    | 'open'
    | 'partlyPaid'
    | 'underWay'
    | 'paid'
    | 'reversed'
    | 'credited'
    | 'writtenOff'
    | 'creditNote'
  readonly lines: readonly {
    readonly description: string
    readonly period: { readonly from: string; readonly to: string } | null
    readonly quantity: string
    readonly unitPrice: string | null
    readonly vatRate: number | null
    readonly amount: number
    readonly vat: number
  }[]
  readonly receipts: readonly { readonly date: string; readonly amount: number }[]
  /** What settled parts of it without money, oldest first. */
  readonly allocations: readonly {
    readonly kind: 'credit' | 'writeOff'
    readonly date: string
    readonly amount: number
  }[]
  /** Each time a part was selected for direct debit or reversed, oldest first. */
  readonly directDebits: readonly {
    readonly presentedOn: string | null
    readonly outcome: 'underWay' | 'paid' | 'reversed'
    readonly outcomeOn: string | null
    readonly amount: number
  }[]
  readonly hasPdf: boolean
}
export type ExpectedOpenItem = {
  readonly kind:
    | 'invoice'
    | 'creditNote'
    | 'receipt'
    | 'openingBalance'
    | 'manualEntry'
    | 'exchangeDifference'
    | 'paymentDifference'
    | 'other'
  readonly invoiceNumber: string | null
  readonly date: string
  readonly dueDate: string | null
  readonly reference: string | null
  readonly amount: number
  readonly open: number
  readonly collection: 'none' | 'underWay'
  readonly isReversed: boolean
}
export type ExpectedClient = {
  readonly id: string
  readonly administration: number
  readonly number: string
  readonly name: string
  readonly kind: LedgerKind
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly phone: string | null
  readonly mobile: string | null
  readonly email: string | null
  readonly birthDate: string | null
  readonly representative: {
    readonly name: string
    readonly role: string
    readonly phone: string | null
    readonly email: string | null
  } | null
  readonly directDebit: { readonly active: boolean; readonly mandate: string | null }
  readonly iban: string | null
  readonly balance: number
  readonly overdue: number
  readonly openItems: readonly ExpectedOpenItem[]
  /** All invoices and credit notes in the ledger, newest first, without drafts. */
  readonly invoices: readonly ExpectedInvoice[]
}
/** A client whose ledger was given in plain words. */
export type BookedClient = { readonly id: string; readonly number: string; readonly name: string }
export type ExpectedCreditor = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly city: string
  readonly balance: number
}

/**
 * How a call fails. A number is a status with Exact's error body; 0 cuts the connection. Otherwise:
 *
 * - `html`: a web page with status 200; `bare429`: status 429 without headers; `retryAfter`: with that header, and two
 *   minutes in it;
 * - `lostAnswer`: performs the call and cuts the connection; `cutBody`: cuts the connection within the body;
 * - `truncated`: half of the JSON; `slow`: an answer after more than a second;
 * - an object: this status with this message.
 */
export type Fault =
  | number
  | 'html'
  | 'bare429'
  | 'retryAfter'
  | 'lostAnswer'
  | 'cutBody'
  | 'truncated'
  | 'slow'
  | { readonly status: number; readonly message: string }

/** How Exact treats written values. Without options it stores them as they are. */
export type Writing = {
  /** Stores values in its own notation: "1234 AB" for "1234AB", a telephone number with the country code. */
  readonly ownNotation?: boolean
  /** Properties that it accepts and does not store. */
  readonly ignores?: readonly string[]
  /** How many reads of a written record still give the old values. */
  readonly lateReads?: number
}

/** A change that a PUT made: the record, and the values as they were sent. */
export type Write = {
  readonly id: string
  readonly values: { readonly [property: string]: string | number | boolean | null }
}

/** A further administration of the same institution. Its people are those of the first one, with records of their own. */
export type OtherAdministration = {
  readonly division: number
  readonly name: string
  readonly clients: number
  /** 2 is archived. Default: 1, active. An administration that is not active refuses all calls. */
  readonly status?: 0 | 1 | 2
  /** Default: that of the first administration. */
  readonly dayLimit?: number
}

export type StandInOptions = {
  readonly port?: number
  readonly clients: number
  readonly creditors?: number
  readonly seed?: number
  /** The last day of the generated ledger, which decides what is overdue. Default: today in Amsterdam. */
  readonly today?: string
  /** +1: AmountDC of an invoice term is positive; -1: negative. */
  readonly amountSign?: 1 | -1
  /** +1: AmountDC of a debt to a creditor is positive. Default: `amountSign`. */
  readonly creditorAmountSign?: 1 | -1
  /** Length of a minute of the call limit, in milliseconds. Default 60,000. Headers carry real epochs. */
  readonly minuteMs?: number
  readonly minuteLimit?: number
  readonly dayLimit?: number
  /** Lifetime of an access token in seconds; a refresh is refused until 30 s before its end. Default 600. */
  readonly tokenSeconds?: number
  readonly clientId?: string
  readonly clientSecret?: string
  /** Mean invoices per client. */
  readonly invoicesPerClient?: number
  readonly others?: readonly OtherAdministration[]
  /** How far Exact's clock is ahead of ours, in milliseconds; negative if it is behind. Default 0. */
  readonly clockAheadMs?: number
  /**
   * Ledgers in plain words (test/receivables/workedCases/workedCase.ts), each of one more client of the first
   * administration.
   */
  readonly booked?: readonly (readonly string[])[]
}

export type Violations = {
  readonly overMinuteLimit: number
  readonly overDayLimit: number
  readonly tokenTooEarly: number
  readonly tokenReused: number
  /** Token requests over the 200 of a day. */
  readonly tokenOverDayLimit: number
  readonly withoutSelect: number
  readonly badRequests: number
  readonly unauthorized: number
  /** Requests for properties that a service desk must not see: BSN, SocialSecurityNumber, identification. */
  readonly forbiddenProperties: number
  /** How often an endpoint was blocked for more than 10 errors in an hour. */
  readonly errorBlocks: number
}

/** What a test can see and do in one of several administrations. */
export type AdministrationStandIn = {
  readonly expectedClient: (index: number) => ExpectedClient
  /** Calls counted against its limits since the start. */
  readonly calls: () => number
  readonly receive: (clientId: string, invoiceNumber: string, cents: number, on: string) => ExpectedClient
  /** Makes every response for this administration wait until called with false. */
  readonly hold: (isHeld: boolean) => void
}

export type ExactStandIn = {
  readonly url: string
  readonly division: number
  readonly clientId: string
  readonly clientSecret: string
  /** Number of clients, without those of `booked`. */
  readonly clients: number
  /** Returns what to expect of the client with this index, from 0. Cheap even in a very large ledger. */
  readonly expectedClient: (index: number) => ExpectedClient
  /** Computed on access, so always current. Reading all clients of a large ledger takes long. */
  readonly expected: {
    readonly clients: readonly ExpectedClient[]
    readonly creditors: readonly ExpectedCreditor[]
  }
  /** The clients with the ledgers of the option `booked`, in that order. */
  readonly booked: readonly BookedClient[]
  /** Throws a RangeError for an administration that is not in the options. */
  readonly other: (division: number) => AdministrationStandIn
  readonly violations: () => Violations
  /** Calls counted against the limits since the start, by resource such as `sync/CRM/Accounts`. */
  readonly calls: () => {
    readonly total: number
    readonly byResource: { readonly [resource: string]: number }
    /** The number of limit minutes in which calls were made. */
    readonly minutes: number
  }
  /** The number of requests that are not answered yet. */
  readonly underWay: () => number
  /** How many answers failed as planned or for a missing scope. */
  readonly spoiltAnswers: () => number
  /** The changes that PUTs made, oldest first. */
  readonly writes: () => readonly Write[]
  /** Makes things happen in Exact. */
  readonly act: {
    readonly changeAccount: (
      id: string,
      properties: { readonly [property: string]: string | number | boolean | null },
    ) => void
    /** Like `changeAccount`, but the streams show the change only after `release`. It has its row version at once. */
    readonly hold: (
      id: string,
      properties: { readonly [property: string]: string | number | boolean | null },
    ) => void
    readonly release: () => void
    /** Returns the account as it is now. */
    readonly account: (id: string) => { readonly [property: string]: unknown } | null
    readonly deleteAccount: (id: string) => void
    /** Books a receipt on an open invoice. Returns what to expect of the client afterwards. */
    readonly receive: (clientId: string, invoiceNumber: string, cents: number, on: string) => ExpectedClient
    /** Makes the next `count` calls to a resource fail. With a method, as in `PUT crm/Accounts`, only its calls. */
    readonly fail: (resource: string, fault: Fault, count: number) => void
    /** Takes a scope from the app, such as `organization.administration`, so that a resource is refused; null gives it back. */
    readonly forbid: (resource: string, scope: string | null) => void
    /** Takes a whole scope from the app: all that it opens is refused until `giveScope`. */
    readonly takeScope: (scope: Scope) => void
    readonly giveScope: (scope: Scope) => void
    /** Sets how Exact treats the values of later writes. */
    readonly onWrite: (writing: Writing) => void
    /** Makes all calls fail until called with false. */
    readonly away: (away: boolean) => void
    /** Moves Exact's clock ahead, with its tokens, limits and Date headers. */
    readonly advance: (milliseconds: number) => void
    /** Delays every response. */
    readonly delay: (milliseconds: number) => void
    /** Renumbers all row versions and sets DivisionMoveDate. */
    readonly moveDivision: () => void
    /** Invalidates the refresh token. */
    readonly breakConnection: () => void
  }
  readonly close: () => Promise<void>
}
