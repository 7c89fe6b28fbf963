import type { Money } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { AdministrationId, ClientId, ContactId, InvoiceId } from '../values/ids.ts'
import type { RepresentativeRole } from '../values/representativeRole.ts'

export type ClientStatus = 'active' | 'ended' | 'blocked'
export type MatchField =
  | 'name'
  | 'representative'
  | 'postcode'
  | 'city'
  | 'street'
  | 'phone'
  | 'email'
  | 'number'
  | 'iban'
  | 'invoice'
  | 'birthDate'
  | 'amount'
/** Strongest first. A `similar` match never opens a card by itself. */
export type MatchKind = 'exact' | 'prefix' | 'words' | 'similar'

/** Why a client is in the result; `text` is what the employee reads, such as the representative's name. */
export type Match = { readonly field: MatchField; readonly kind: MatchKind; readonly text: string }

/** One client in a search result. */
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
  /** The open balance; null if nothing is open. */
  readonly balance: Money | null
  readonly match: Match
  /** The invoice that the search text names by its number or amount, if any. */
  readonly invoiceId: InvoiceId | null
  /** If the client has several invoices with that number: all of them, newest first. `invoiceId` is then null. */
  readonly invoices?: readonly NumberedHit[]
}

/** One of several invoices with one number. */
export type NumberedHit = { readonly id: InvoiceId; readonly date: Day }

export type SearchResult = {
  readonly hits: readonly ClientHit[]
  /** Clients with a name or city that sounds or is spelt like the search text. */
  readonly similar: readonly ClientHit[]
  readonly total: number
  /** True if counting stopped at `total`, so that there may be more. */
  readonly more: boolean
  /** True if exactly one client matched, strongly enough for its card to open by itself. */
  readonly single: boolean
}

type AddressLines = {
  readonly street: string | null
  readonly postcode: string | null
  readonly city: string | null
  readonly country: string | null
}

/** Everything known about one client except the money. */
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
  /** The contact person that the client is; null if the ledger has none. */
  readonly person: {
    readonly id: ContactId
    readonly phone: string | null
    readonly mobile: string | null
    readonly email: string | null
  } | null
  readonly representatives: readonly {
    readonly id: ContactId
    readonly name: string
    readonly role: RepresentativeRole
    readonly phone: string | null
    /** The field behind `phone`. */
    readonly phoneKey: 'contactPhone' | 'mobile'
    readonly email: string | null
  }[]
  /** Both signs of direct debit; a setting per administration decides which of them counts. */
  readonly directDebit: {
    readonly byCondition: boolean
    readonly mandate: { readonly reference: string; readonly signedOn: Day | null } | null
  }
  readonly bankAccount: { readonly masked: string; readonly holder: string | null } | null
  readonly seenAt: Date
}
