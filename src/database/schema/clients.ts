import type { RepresentativeRole } from '../../values/representativeRole.ts'
import type { Int8, Moment } from './columns.ts'

export type ClientsTables = {
  client: ClientTable
  client_contact: ClientContactTable
  client_address: ClientAddressTable
  client_bank_account: ClientBankAccountTable
  client_mandate: ClientMandateTable
  search_key: SearchKeyTable
  search_client: SearchClientTable
  search_word: SearchWordTable
  search_rules: SearchRulesTable
}

/** A debtor in the ledger. Phone and e-mail are as typed in the ledger; search keys normalise them. */
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
  /** Code of the payment condition; `pays_by_direct_debit` says whether it means direct debit. */
  payment_condition: string | null
  /** True when the payment condition is one of direct debit. */
  pays_by_direct_debit: boolean
  language: string | null
  /** Row version in the ledger. An older version never overwrites a newer one. */
  version: Int8
  seen_at: Moment
  /** This and the next column are derived from contacts, as search keys are. */
  birth_date: string | null
  /** The name of the representative whose role comes first. */
  representative: string | null
}

/** A person or office around a client: a representative, family, or the client in person. */
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

/** A key that finds a client. `key` is normalised, `shown` is the text that the employee reads. */
export type SearchKeyTable = {
  administration: number
  client_id: string
  kind:
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
  key: string
  shown: string
  /** Sort key of the client among equally good hits. */
  place: string
}

/** The words of a client's names, representatives and cities in one row, so that several words are searched together. */
export type SearchClientTable = {
  client_id: string
  place: string
  /** Text of a tsvector. */
  words: string
}

/** The vocabulary of names, representatives and cities: each word once, with its sound. */
export type SearchWordTable = {
  kind: 'name' | 'representative' | 'city'
  word: string
  /** Null when the word is too short or has no Latin letters. */
  sound: string | null
}

/** The version of the rules that made the search keys, and the progress of a rebuild. One row. */
export type SearchRulesTable = {
  id: number
  version: number
  rebuilding_to: number | null
  rebuilt_up_to: string | null
}
