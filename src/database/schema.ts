import type { AccessTables } from './schema/access.ts'
import type { ClientsTables } from './schema/clients.ts'
import type { ConversationsTables } from './schema/conversations.ts'
import type { ExactTables } from './schema/exact.ts'
import type { PayablesTables } from './schema/payables.ts'
import type { PortalTables } from './schema/portal.ts'
import type { ReceivablesTables } from './schema/receivables.ts'

export type * from './schema/access.ts'
export type * from './schema/clients.ts'
export type * from './schema/conversations.ts'
export type * from './schema/exact.ts'
export type * from './schema/payables.ts'
export type * from './schema/portal.ts'
export type * from './schema/receivables.ts'

/**
 * All tables, in a file per room. Only that room reads and writes them. A day is `YYYY-MM-DD` text, a moment is a Date,
 * and money is a bigint of cents, read as a number.
 */
export type Schema = ClientsTables &
  ReceivablesTables &
  PayablesTables &
  PortalTables &
  AccessTables &
  ConversationsTables &
  ExactTables
