import type { ColumnType } from 'kysely'
import type { Int8, Moment } from './columns.ts'

export type AccessTables = {
  access_log: AccessLogTable
  access_log_head: AccessLogHeadTable
  portal_session: PortalSessionTable
  portal_sign_in_code: PortalSignInCodeTable
}

/** Append only: a trigger refuses UPDATE, DELETE and TRUNCATE. Holds no values of the data that was looked at. */
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

/** A signed-in browser outside Teams. Its cookie holds a secret; only the hash is stored. */
export type PortalSessionTable = {
  secret_hash: string
  employee: ColumnType<unknown, string, string>
  expires_at: Moment
}

/** A one-time code for the frame that opened a sign-in window. Only the hash of the code is stored. */
export type PortalSignInCodeTable = {
  code_hash: string
  employee: ColumnType<unknown, string, string>
  session_expires_at: Moment
  expires_at: Moment
}
