import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Int8, Moment, NullableMoment } from './columns.ts'

export type ExactTables = {
  exact_connection: ExactConnectionTable
  exact_administration: ExactAdministrationTable
  exact_cursor: ExactCursorTable
  exact_payment_condition: ExactPaymentConditionTable
  exact_finding: ExactFindingTable
  exact_change: ExactChangeTable
  exact_call_limit: ExactCallLimitTable
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
  /** Until when one instance has the right to refresh the token; null when no one is refreshing it. */
  refresh_lease: NullableMoment
  /** How far the token requests were ahead of the usual pace at `token_requested_at`; see connection/tokenRequests.ts. */
  token_requests: Generated<number>
  token_requested_at: NullableMoment
  /** Rises each time an instance becomes the leader, which syncs and writes changes. */
  leader_number: Generated<number>
  /** The installation that uses the tokens: its address and its database; null before the first start. */
  owner_address: string | null
  owner_database: string | null
  /** True after a restore, until an admin allows this installation to use Exact. */
  is_copy: Generated<boolean>
  changed_at: Moment
}

export type ExactAdministrationTable = {
  id: number
  name: string
  currency: string
  included: boolean
  /** False if it is archived or blocked in the ledger. */
  is_usable: Generated<boolean>
  /** True while its stored data are being removed, because it is no longer included. Nothing is read until then. */
  removal_pending: Generated<boolean>
  /** 1 when the ledger's amount of a client's invoice is positive, -1 when negative, 0 until calibrated. */
  amount_sign: number
  /** The same for invoices of creditors. */
  creditor_amount_sign: Generated<number>
  mapping: ColumnType<unknown, string, string>
  moved_at: NullableMoment
  hr_linked_at: NullableMoment
}

export type ExactCursorTable = {
  administration: number
  stream: string
  cursor: string
  /** Address of the next page, without host, while a load is under way; null when the stream is up to date. */
  resume: string | null
  rows: Int8
  /** When the stream was last complete. */
  fresh_at: NullableMoment
  changed_at: Moment
}

export type ExactPaymentConditionTable = {
  administration: number
  code: string
  description: string
  by_direct_debit: boolean
}

/** What all instances know about the calls to one administration; see connection/limitState.ts. */
export type ExactCallLimitTable = {
  /** 0 for calls made before any administration is known. */
  administration: number
  /** Rises with each change, so that an instance notices that another one was quicker. */
  version: number
  state: ColumnType<unknown, string, string>
}

/** A record in the ledger that could not be read with certainty. The health page lists it. */
export type ExactFindingTable = {
  id: GeneratedAlways<number>
  administration: number
  stream: string
  record_id: string
  /** The client or creditor of the record; null when unknown. */
  relation_id: string | null
  code: string
  /** True from the start of a reload until the record is reported again. */
  is_forgotten: boolean
  at: Moment
}

/** An edit of a client on its way to the ledger. */
export type ExactChangeTable = {
  id: string
  administration: number
  client_id: string
  /** The contact person that its contact fields belong to. */
  contact_id: string | null
  employee_id: string
  expected: ColumnType<unknown, string, string>
  changes: ColumnType<unknown, string, string>
  /** The values in the ledger when a conflict was found. */
  found: ColumnType<unknown, string | null, string | null>
  /** Who made the edit that this change conflicts with, according to Exact. */
  found_by: string | null
  found_at: Moment | null
  state: 'waiting' | 'writing' | 'written' | 'conflict' | 'refused'
  reason: string | null
  attempts: Generated<number>
  asked_at: Moment
  changed_at: Moment
}
