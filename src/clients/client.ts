import type { RawBuilder } from 'kysely'
import type { Cents, Money } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { AdministrationId, ClientId, InvoiceId } from '../values/ids.ts'
import type { RepresentativeRole } from '../values/representativeRole.ts'

export type ClientStatus = 'active' | 'ended' | 'blocked'
export type MatchField =
  | 'name'
  | 'representative'
  | 'postcode'
  | 'city'
  | 'phone'
  | 'email'
  | 'number'
  | 'iban'
  | 'invoice'
  | 'birthDate'
  | 'amount'
/** From strong to weak. `similar` never opens a card by itself. */
export type MatchKind = 'exact' | 'prefix' | 'words' | 'similar'

/** One row of a search answer. */
export type ClientHit = {
  readonly id: ClientId
  readonly administration: AdministrationId
  readonly number: string
  readonly name: string
  readonly birthDate: Day | null
  readonly street: string | null
  readonly postcode: string | null
  readonly city: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly representative: string | null
  readonly status: ClientStatus
  /** What is open of the client; null when nothing is. */
  readonly balance: Money | null
  readonly match: { readonly field: MatchField; readonly kind: MatchKind; readonly text: string }
  readonly invoiceId: InvoiceId | null
}

export type FoundClients = {
  readonly hits: readonly ClientHit[]
  readonly similar: readonly ClientHit[]
  readonly total: number
  /** There may be more than `total`: the counting stopped there. */
  readonly more: boolean
  /** Exactly one client, matched strongly: its card may open by itself. */
  readonly single: boolean
}

/** An invoice and whose it is, as the ledger's JSON tells it. */
export type NumberedInvoice = { readonly clientId: string; readonly invoiceId: string }

/**
 * Invoices with this very number, of whichever client, as JSON within a statement; null when there are none. Handed
 * in, for the ledger is another room.
 */
type InvoicesByNumber = (number: string) => RawBuilder<readonly NumberedInvoice[] | null>

/**
 * Clients with an invoice or open item of this amount, credit as well as debit, the likeliest first; a
 * thousand at most. `invoiceId` where it is of an invoice.
 */
type ClientsByAmount = (
  amount: Cents,
) => Promise<readonly { readonly clientId: ClientId; readonly invoiceId: InvoiceId | null }[]>

/** What is open of a client whose id a statement has, as JSON within that statement; null when nothing is. */
type BalanceOf = (client: RawBuilder<unknown>) => RawBuilder<Money | null>

/** What is asked of the ledger's rooms while searching. */
export type Ledger = {
  readonly invoicesByNumber: InvoicesByNumber
  readonly clientsByAmount: ClientsByAmount
  readonly balanceOf: BalanceOf
}

type AddressLines = {
  readonly street: string | null
  readonly postcode: string | null
  readonly city: string | null
  readonly country: string | null
}

/** All that is known of one client but the money. */
export type ClientRecord = AddressLines & {
  readonly id: ClientId
  readonly administration: AdministrationId
  readonly number: string
  readonly name: string
  readonly birthDate: Day | null
  readonly status: ClientStatus
  readonly since: Day | null
  readonly ended: Day | null
  readonly phone: string | null
  readonly email: string | null
  readonly addresses: readonly (AddressLines & { readonly kind: 'visit' | 'post' | 'invoice' | 'delivery' })[]
  readonly phones: readonly { readonly kind: 'main' | 'phone' | 'mobile'; readonly number: string }[]
  readonly emails: readonly { readonly kind: 'main' | 'other'; readonly address: string }[]
  readonly representatives: readonly {
    readonly name: string
    readonly role: RepresentativeRole
    readonly phone: string | null
    readonly email: string | null
  }[]
  /** What the data say; which of the two makes direct debit active is a setting per administration. */
  readonly directDebit: {
    readonly byCondition: boolean
    readonly mandate: { readonly reference: string; readonly signedOn: Day | null } | null
  }
  readonly bankAccount: { readonly masked: string; readonly holder: string | null } | null
  readonly seenAt: Date
}
