import type { Int8, Moment } from './columns.ts'
import type { TermTable } from './receivables.ts'

export type PayablesTables = {
  creditor: CreditorTable
  creditor_term: CreditorTermTable
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

/** A term on the creditor side of the ledger. What the institution owes is positive. */
export type CreditorTermTable = Omit<TermTable, 'client_id'> & { creditor_id: string }
