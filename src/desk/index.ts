import type { Database } from '../database/open.ts'
import type { Exact } from '../exact/index.ts'
import { createChangeClient } from './changeClient.ts'
import { createCreditors } from './creditors.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { createExactAdmin } from './exactAdmin.ts'
import { createFollowChange } from './followChange.ts'
import { createGate } from './gate.ts'
import { createCounters, type Limits, usualLimits } from './limits.ts'
import { createListClients } from './listClients.ts'
import { createListInvoices } from './listInvoices.ts'
import { createListOpenItems } from './listOpenItems.ts'
import { createMe } from './me.ts'
import { createOpenClient } from './openClient.ts'
import { createOpenInvoice } from './openInvoice.ts'
import { createOpenInvoicePdf } from './openInvoicePdf.ts'
import { createPortal } from './portal.ts'
import { createPortalSettings } from './portalSettings.ts'
import { createReadAccessLog } from './readAccessLog.ts'
import { createRecentClients } from './recentClients.ts'
import { createRefreshMoney } from './refreshMoney.ts'
import { createRevealBankAccount } from './revealBankAccount.ts'
import { createFindClients } from './searchClients.ts'
import { createTiles } from './tiles.ts'
import { createTotalClients } from './totalClients.ts'
import { createWorkLists } from './workLists.ts'

export type { Asker, Desk } from './desk.ts'
export { DeskError, type DeskErrorCode } from './errors.ts'
export type { Limits } from './limits.ts'

/** Creates the desk: the only way to the data, for http and bot alike. */
export function createDesk(options: {
  readonly database: Database
  /** The same data, on connections for searching that have a time limit. */
  readonly reading: Database
  /** False while the disk is full; always true by default. */
  readonly canSave?: () => boolean
  readonly exact: Exact
  readonly now: () => Date
  readonly demo: boolean
  readonly limits?: Limits
}): Desk {
  const { database, reading, canSave = () => true, exact, now, demo, limits = usualLimits } = options
  const gate = createGate(database, now)
  const counters = createCounters(limits)
  const dependencies: Dependencies = { database, reading, canSave, exact, gate, counters, limits, now, demo }
  return {
    me: createMe(dependencies),
    portal: createPortal(dependencies),
    findClients: createFindClients(dependencies),
    listClients: createListClients(dependencies),
    recentClients: createRecentClients(dependencies),
    totalClients: createTotalClients(dependencies),
    openClient: createOpenClient(dependencies),
    refreshMoney: createRefreshMoney(dependencies),
    revealBankAccount: createRevealBankAccount(dependencies),
    listOpenItems: createListOpenItems(dependencies),
    listInvoices: createListInvoices(dependencies),
    openInvoice: createOpenInvoice(dependencies),
    openInvoicePdf: createOpenInvoicePdf(dependencies),
    changeClient: createChangeClient(dependencies),
    followChange: createFollowChange(dependencies),
    ...createTiles(dependencies),
    ...createWorkLists(dependencies),
    ...createCreditors(dependencies),
    ...createPortalSettings(dependencies),
    ...createExactAdmin(dependencies),
    readAccessLog: createReadAccessLog(dependencies),
    noteRefusal: (asker, part) => gate.note(asker, 'noteRefusal', 'refused', { part }),
  }
}
