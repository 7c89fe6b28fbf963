import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { RepresentativeRole } from '../values/representativeRole.ts'

/**
 * Every table, by the room that alone may write it. Days are `YYYY-MM-DD` text at this border
 * (open.ts sets the type parsers), moments are Date, money is bigint cents read as number.
 */
export type Schema = {
  // clients
  client: ClientTable
  client_contact: ClientContactTable
  client_address: ClientAddressTable
  client_bank_account: ClientBankAccountTable
  client_mandate: ClientMandateTable
  search_key: SearchKeyTable
  search_client: SearchClientTable
  search_word: SearchWordTable
  search_rules: SearchRulesTable
  // receivables
  term: TermTable
  sales_invoice: SalesInvoiceTable
  sales_invoice_line: SalesInvoiceLineTable
  // payables
  creditor: CreditorTable
  creditor_term: CreditorTermTable
  // portal
  tile_page: TilePageTable
  portal_setting: PortalSettingTable
  // access
  access_log: AccessLogTable
  access_log_head: AccessLogHeadTable
  portal_session: PortalSessionTable
  // exact
  exact_connection: ExactConnectionTable
  exact_administration: ExactAdministrationTable
  exact_cursor: ExactCursorTable
  exact_payment_condition: ExactPaymentConditionTable
  exact_finding: ExactFindingTable
  exact_change: ExactChangeTable
}

/** A bigint column: number in the code, safe because cents and cursors are checked at the border. */
type Int8 = ColumnType<number, number, number>
type Moment = ColumnType<Date, Date | string, Date | string>
type NullableMoment = ColumnType<Date | null, Date | string | null, Date | string | null>

/** A debtor of the ledger. Phone and e-mail are as typed in the ledger; keys normalise them. */
export type ClientTable = {
  id: string
  administration: number
  number: string
  name: string
  street: string | null
  postcode: string | null
  city: string | null
  country: string | null
  phone: string | null
  email: string | null
  status: 'active' | 'ended' | 'blocked'
  since: string | null
  ended: string | null
  main_contact: string | null
  /** Code of the payment condition; whether it means direct debit stands in exact_payment_condition. */
  payment_condition: string | null
  /** Says yes when the payment condition is a direct-debit one; set by the mapping. */
  pays_by_direct_debit: boolean
  language: string | null
  /** Row version in the ledger; an older one never overwrites a newer one. */
  version: Int8
  seen_at: Moment
  /** When the client in person was born. This and the next two follow from other rows, as search keys do. */
  birth_date: string | null
  /** The name of the representative who decides first. */
  representative: string | null
  /** The words that the client is found by: those of one kind that show the same together. */
  words: Generated<readonly (readonly [kind: SearchWordTable['kind'], shown: string, ...words: string[]])[]>
}

/** A person or office around a client: representative, family, or the client in person. */
export type ClientContactTable = {
  id: string
  administration: number
  client_id: string
  name: string
  first_name: string | null
  initials: string | null
  /** Between first and last name: "van der". */
  name_prefix: string | null
  last_name: string | null
  /** Null unless this contact is a representative. */
  representative_role: RepresentativeRole | null
  /** True when this contact is the client in person. */
  is_client: boolean
  birth_date: string | null
  phone: string | null
  mobile: string | null
  email: string | null
  version: Int8
}

export type ClientAddressTable = {
  id: string
  administration: number
  client_id: string
  kind: 'visit' | 'post' | 'invoice' | 'delivery'
  is_main: boolean
  street: string | null
  postcode: string | null
  city: string | null
  country: string | null
  version: Int8
}

export type ClientBankAccountTable = {
  id: string
  administration: number
  client_id: string
  iban: string
  holder: string | null
  is_main: boolean
  modified_at: Moment
}

export type ClientMandateTable = {
  id: string
  administration: number
  client_id: string
  reference: string
  signed_on: string | null
  cancelled_on: string | null
  is_main: boolean
  modified_at: Moment
}

/** What a client can be found by. One row per key; `key` is normalised, `shown` is what the employee reads. */
export type SearchKeyTable = {
  administration: number
  client_id: string
  kind:
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
    | 'office'
  key: string
  shown: string
  /** Where its client stands in the order of hits that fit equally well. */
  place: string
}

/** Each client with the words of its names, representatives and cities, to be asked for several at once. */
export type SearchClientTable = {
  client_id: string
  place: string
  /** The text of a tsvector. */
  words: string
  /** One client in eight: of words that many have, these are enough. */
  asked_first: GeneratedAlways<boolean>
}

/** Each word among the keys of names, representatives and cities once, with how it sounds. */
export type SearchWordTable = {
  kind: 'name' | 'representative' | 'city'
  word: string
  /** Null for words too short, or in letters we cannot hear. */
  sound: string | null
}

/** By which version of the rules the keys were made, and how far making them again has come. */
export type SearchRulesTable = {
  id: number
  version: number
  rebuilding_to: number | null
  rebuilt_up_to: string | null
}

/** One term of the ledger's debtor side, settled or not. Amounts in cents, owed by the client is positive. */
export type TermTable = {
  id: string
  administration: number
  client_id: string
  /** Groups the terms of one invoice; see receivables/rules/invoiceKey. */
  invoice_id: string
  kind: 'invoice' | 'creditNote' | 'receipt' | 'other'
  invoice_number: string | null
  /** The booking this term belongs to; several terms share one after a split. */
  booking: string | null
  /** The ledger's id of that booking as a whole, by which its lines are asked for. */
  entry: string | null
  date: string
  due_date: string | null
  reference: string | null
  description: string | null
  currency: string
  /** This term's own amount, in its currency and in the administration's (home) currency. */
  amount: Int8
  amount_home: Int8
  /** The whole booking's amount; null where the ledger does not say. */
  booking_amount: Int8 | null
  booking_amount_home: Int8 | null
  state: 'open' | 'selected' | 'processed' | 'settled'
  last_receipt_date: string | null
  settled_on: string | null
  by_direct_debit: boolean
  /** When it was chosen for a batch of direct debits; null where the ledger does not say. */
  presented_on: string | null
  is_reversal: boolean
  mandate_reference: string | null
  version: Int8
}

/** Header of an invoice made in the ledger's invoicing module, or of an imported one. */
export type SalesInvoiceTable = {
  id: string
  administration: number
  client_id: string
  /** Same grouping key as term.invoice_id. Null while the invoice has no number (a draft). */
  invoice_id: string | null
  number: string | null
  date: string | null
  due_date: string | null
  reference: string | null
  description: string | null
  kind: 'invoice' | 'creditNote'
  is_draft: boolean
  currency: string
  amount: Int8
  vat: Int8
  version: Int8
}

export type SalesInvoiceLineTable = {
  id: string
  administration: number
  sales_invoice_id: string
  position: number
  description: string
  /** Quantity times a million, so that fractions stay whole numbers. */
  quantity_millionths: Int8
  unit_price_millionths: Int8
  amount: Int8
  vat: Int8
  /** VAT rate in hundredths of a percent: 2100 is 21 %. Null where the ledger does not say. */
  vat_rate: number | null
  period_from: string | null
  period_to: string | null
  version: Int8
}

export type CreditorTable = {
  id: string
  administration: number
  number: string
  name: string
  street: string | null
  postcode: string | null
  city: string | null
  country: string | null
  phone: string | null
  email: string | null
  status: 'active' | 'ended' | 'blocked'
  version: Int8
  seen_at: Moment
}

/** As term, for what the institution owes: owed by the institution is positive. */
export type CreditorTermTable = Omit<TermTable, 'client_id'> & { creditor_id: string }

export type TilePageTable = {
  employee_id: string
  tiles: ColumnType<unknown, string, string>
  changed_at: Moment
}

export type PortalSettingTable = {
  name: string
  value: ColumnType<unknown, string, string>
  changed_at: Moment
  changed_by: string
}

/** Append only (a trigger refuses UPDATE and DELETE); no values of the looked-at data. */
export type AccessLogTable = {
  sequence: Int8
  at: Moment
  employee_id: string
  employee_name: string
  roles: string
  event: string
  client_id: string | null
  part: string
  purpose: string
  outcome: string
  origin: string
  hash: string
}

export type AccessLogHeadTable = { id: number; sequence: Int8; hash: string }

/** A signed-in browser outside Teams; the cookie holds a secret of which only the hash is stored. */
export type PortalSessionTable = {
  secret_hash: string
  employee: ColumnType<unknown, string, string>
  expires_at: Moment
}

export type ExactConnectionTable = {
  id: number
  state: 'none' | 'connected' | 'broken'
  reason: string | null
  access_token: string | null
  refresh_token: string | null
  obtained_at: NullableMoment
  expires_in: number | null
  oauth_state: string | null
  /** Until when one instance alone may refresh the token; null when nobody does. */
  refresh_lease: NullableMoment
  changed_at: Moment
}

export type ExactAdministrationTable = {
  id: number
  name: string
  currency: string
  included: boolean
  /** +1 when AmountDC of an invoice term is positive, -1 when negative; 0 until calibrated. */
  amount_sign: number
  /** The same for what the institution owes a creditor. */
  creditor_amount_sign: Generated<number>
  mapping: ColumnType<unknown, string, string>
  moved_at: NullableMoment
  hr_linked_at: NullableMoment
}

export type ExactCursorTable = {
  administration: number
  stream: string
  cursor: string
  /** Where a load was cut off: the next page's address without host; null when the stream is up to date. */
  resume: string | null
  rows: Int8
  /** When the stream was last known to be complete. */
  fresh_at: NullableMoment
  changed_at: Moment
}

export type ExactPaymentConditionTable = {
  administration: number
  code: string
  description: string
  by_direct_debit: boolean
}

/** Something in the ledger that we do not guess about: shown on the health page. */
export type ExactFindingTable = {
  id: GeneratedAlways<number>
  administration: number
  stream: string
  record_id: string
  /** The account whose record it is, a client or a creditor; null when that is not known. */
  relation_id: string | null
  code: string
  /** True from the beginning of a reload until it is found again. */
  is_forgotten: boolean
  at: Moment
}

/** An edit on its way to the ledger. */
export type ExactChangeTable = {
  id: string
  administration: number
  client_id: string
  employee_id: string
  expected: ColumnType<unknown, string, string>
  changes: ColumnType<unknown, string, string>
  /** What stood in the ledger when a conflict was found. */
  found: ColumnType<unknown, string | null, string | null>
  state: 'waiting' | 'writing' | 'written' | 'conflict' | 'refused'
  reason: string | null
  attempts: Generated<number>
  asked_at: Moment
  changed_at: Moment
}
