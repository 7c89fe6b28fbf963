import type { Database } from '../database/open.ts'
import type { Exact } from '../exact/index.ts'
import { createChangeClient } from './changeClient.ts'
import { createCreditors } from './creditors.ts'
import type { Desk } from './desk.ts'
import { createExactAdmin } from './exactAdmin.ts'
import { createFindClients } from './findClients.ts'
import { createFollowChange } from './followChange.ts'
import { createGate } from './gate.ts'
import { createCounters, type Limits, usualLimits } from './limits.ts'
import { createListInvoices } from './listInvoices.ts'
import { createListOpenItems } from './listOpenItems.ts'
import { createMe } from './me.ts'
import { createOpenClient } from './openClient.ts'
import { createOpenInvoice } from './openInvoice.ts'
import { createOpenInvoicePdf } from './openInvoicePdf.ts'
import type { Parts } from './parts.ts'
import { createPortal } from './portal.ts'
import { createPortalSettings } from './portalSettings.ts'
import { createReadAccessLog } from './readAccessLog.ts'
import { createRevealBankAccount } from './revealBankAccount.ts'
import { createReadTiles, createSaveTiles } from './tiles.ts'

export type { Asker, Desk } from './desk.ts'
export { DeskError, type DeskErrorCode } from './errors.ts'
export type { Limits } from './limits.ts'

/** Puts the use cases together: the one door to data, for http and bot alike. */
export function createDesk(options: {
  readonly database: Database
  /** The same data, for searching: with a time limit where the database has one. */
  readonly reading: Database
  readonly exact: Exact
  readonly now: () => Date
  readonly demo: boolean
  readonly limits?: Limits
}): Desk {
  const { database, reading, exact, now, demo, limits = usualLimits } = options
  const gate = createGate(database, now)
  const counters = createCounters(limits)
  const parts: Parts = { database, reading, exact, gate, counters, limits, now, demo }
  return {
    me: createMe(parts),
    portal: createPortal(parts),
    findClients: createFindClients(parts),
    openClient: createOpenClient(parts),
    revealBankAccount: createRevealBankAccount(parts),
    listOpenItems: createListOpenItems(parts),
    listInvoices: createListInvoices(parts),
    openInvoice: createOpenInvoice(parts),
    openInvoicePdf: createOpenInvoicePdf(parts),
    changeClient: createChangeClient(parts),
    followChange: createFollowChange(parts),
    readTiles: createReadTiles(parts),
    saveTiles: createSaveTiles(parts),
    ...createCreditors(parts),
    ...createPortalSettings(parts),
    ...createExactAdmin(parts),
    readAccessLog: createReadAccessLog(parts),
    noteRefusal: (asker, part) => gate.note(asker, { event: 'enter', part }, 'refused'),
  }
}
