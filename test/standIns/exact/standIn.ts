/**
 * The Exact stand-in as tests, the demo and the bench use it. It is a real HTTP server; it knows nothing
 * of the product. `expected` is computed by the generator from the story of each client, apart from the
 * product's code and apart from the rows that are served.
 */

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
  /** What settled a part without money, oldest first. */
  readonly allocations: readonly {
    readonly kind: 'credit' | 'writeOff'
    readonly date: string
    readonly amount: number
  }[]
  /** Each time a part was chosen for direct debit or taken back, oldest first. */
  readonly directDebits: readonly {
    readonly presentedOn: string | null
    readonly outcome: 'underWay' | 'paid' | 'reversed'
    readonly outcomeOn: string | null
    readonly amount: number
  }[]
  readonly hasPdf: boolean
}
export type ExpectedOpenItem = {
  readonly kind: 'invoice' | 'creditNote' | 'receipt' | 'other'
  readonly invoiceNumber: string | null
  readonly date: string
  readonly dueDate: string | null
  readonly reference: string | null
  readonly amount: number
  readonly open: number
  readonly collection: 'none' | 'underWay'
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
  /** All invoices and credit notes that stand in the ledger, newest first; drafts are not among them. */
  readonly invoices: readonly ExpectedInvoice[]
}
export type ExpectedCreditor = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly city: string
  readonly balance: number
}

export type StandInOptions = {
  readonly port?: number
  readonly clients: number
  readonly creditors?: number
  readonly seed?: number
  /** The day the ledger's story ends; what is overdue is reckoned from it. Default: today in Amsterdam. */
  readonly today?: string
  /** +1: AmountDC of an invoice term is positive; -1: negative. */
  readonly amountSign?: 1 | -1
  /** +1: AmountDC of what the institution owes a creditor is positive; as `amountSign` unless told. */
  readonly creditorAmountSign?: 1 | -1
  /** Length in real milliseconds of what the limits call a minute; 60,000 unless told. Headers tell real epochs. */
  readonly minuteMs?: number
  readonly minuteLimit?: number
  readonly dayLimit?: number
  /** Life of an access token in seconds as told in `expires_in`; refresh is refused until 30 s before. Default 600. */
  readonly tokenSeconds?: number
  /** Where the authorise page may send the browser back to; any address on a loopback host unless told. */
  readonly clientId?: string
  readonly clientSecret?: string
  /** Mean invoices per client. */
  readonly invoicesPerClient?: number
}

export type Violations = {
  readonly overMinuteLimit: number
  readonly overDayLimit: number
  readonly tokenTooEarly: number
  readonly tokenReused: number
  readonly withoutSelect: number
  readonly badRequests: number
  readonly unauthorized: number
  /** Requests for properties that no service desk needs: BSN, SocialSecurityNumber, identification. */
  readonly forbiddenProperties: number
  /** How often more than 10 errors within an hour blocked an endpoint. */
  readonly errorBlocks: number
}

export type ExactStandIn = {
  readonly url: string
  readonly division: number
  readonly clientId: string
  readonly clientSecret: string
  /** How many clients there are. */
  readonly clients: number
  /** The expectation of one client by its place; the first is 0. Cheap, also in a very large ledger. */
  readonly expectedClient: (index: number) => ExpectedClient
  /** Made on reading, so always of this moment; reading all clients of a large ledger takes long. */
  readonly expected: {
    readonly clients: readonly ExpectedClient[]
    readonly creditors: readonly ExpectedCreditor[]
  }
  readonly violations: () => Violations
  /** Calls counted against the limits since the start, by resource such as `sync/CRM/Accounts`. */
  readonly calls: () => {
    readonly total: number
    readonly byResource: { readonly [resource: string]: number }
    /** In how many minutes of the limit they were made. */
    readonly minutes: number
  }
  /** Things that happen in Exact by other hands. */
  readonly act: {
    readonly changeAccount: (
      id: string,
      properties: { readonly [property: string]: string | number | boolean | null },
    ) => void
    /** Reads what stands in the account now. */
    readonly account: (id: string) => { readonly [property: string]: unknown } | null
    readonly deleteAccount: (id: string) => void
    /** Books a receipt on an open invoice and gives the client's expectation after it. */
    readonly receive: (clientId: string, invoiceNumber: string, cents: number, on: string) => ExpectedClient
    /** The next `count` calls to a resource fail with this status (0: the connection is cut). */
    readonly fail: (resource: string, status: number, count: number) => void
    /** All calls fail until told otherwise. */
    readonly away: (away: boolean) => void
    /** Each answer waits so long first. */
    readonly delay: (milliseconds: number) => void
    /** Renumbers all timestamps and sets DivisionMoveDate. */
    readonly moveDivision: () => void
    /** Invalidates the refresh token. */
    readonly breakConnection: () => void
  }
  readonly close: () => Promise<void>
}
