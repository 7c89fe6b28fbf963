import type { Desk } from '../../desk/index.ts'
import type { Route } from '../route.ts'
import { adminRoutes } from './admin.ts'
import { changeRoutes } from './changes.ts'
import { clientRoutes } from './clients.ts'
import { creditorRoutes } from './creditors.ts'
import { invoiceRoutes } from './invoices.ts'
import { portalRoutes } from './portal.ts'
import { workListRoutes } from './workLists.ts'

/** All routes of the API. */
export function apiRoutes(desk: Desk): readonly Route[] {
  return [
    ...portalRoutes(desk),
    ...clientRoutes(desk),
    ...workListRoutes(desk),
    ...invoiceRoutes(desk),
    ...changeRoutes(desk),
    ...creditorRoutes(desk),
    ...adminRoutes(desk),
  ]
}
