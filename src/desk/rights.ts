import { type AccessEvent, type AccessPurpose, type Employee, holds, type Role } from '../access/index.ts'
import type { Desk } from './desk.ts'

/** What one use case requires and leaves behind. */
type Right = {
  /**
   * The role that the employee must hold. No role includes another. `any` is any role of the portal; `none` is for
   * the use case that only records a refusal.
   */
  readonly role: Role | 'any' | 'none'
  /** The employee who started it may also see it, with any role. */
  readonly orOwner?: true
  /** The line in the access log. */
  readonly log: AccessEvent & {
    readonly purpose: AccessPurpose
    /**
     * `always`: one line every time, before any data leave the server, whether allowed, not found or refused.
     * `refused`: only if someone is refused, because the answer holds no client data.
     * `conflict`: if the answer shows a client's values, which only a conflict does; and if someone is refused.
     */
    readonly when: 'always' | 'refused' | 'conflict'
  }
  /** The fields of the answer that need more than `role`. A field that is not visible is absent from the answer. */
  readonly fields?: { readonly [field: string]: 'masked' | FieldRight }
}

/** A field for holders of one role, either always or only while a portal setting says so. */
type FieldRight = { readonly only: Role; readonly when?: { readonly invoiceLines: 'editors' } }

/** Invoice lines may reveal care. The setting is under Beheer → Onderdelen. */
const invoiceLines = { only: 'Desk.Edit', when: { invoiceLines: 'editors' } } as const

/**
 * Who may do what: one row for each use case. The gate checks the role and writes the log line from this table, so
 * these rows are the rights. A use case without a row does not compile.
 */
export const rights = {
  // Start page
  me: { role: 'any', log: { event: 'enter', part: 'me', purpose: 'none', when: 'refused' } },
  portal: {
    role: 'any',
    log: { event: 'enter', part: 'portal', purpose: 'none', when: 'refused' },
    fields: { creditors: { only: 'Desk.Creditors' } },
  },
  readTiles: { role: 'any', log: { event: 'enter', part: 'tiles', purpose: 'none', when: 'refused' } },
  saveTiles: { role: 'any', log: { event: 'enter', part: 'tiles', purpose: 'none', when: 'refused' } },

  // Clients
  findClients: {
    role: 'Desk.Read',
    log: { event: 'search', part: 'clients', purpose: 'call', when: 'always' },
    fields: { bankAccount: 'masked' },
  },
  listClients: {
    role: 'Desk.Read',
    log: { event: 'search', part: 'clients', purpose: 'call', when: 'always' },
  },
  recentClients: {
    role: 'Desk.Read',
    log: { event: 'look', part: 'recentClients', purpose: 'call', when: 'always' },
  },
  tileClients: {
    role: 'Desk.Read',
    log: { event: 'look', part: 'tileClients', purpose: 'call', when: 'always' },
  },
  totalClients: {
    role: 'Desk.Read',
    log: { event: 'look', part: 'clientsTotal', purpose: 'call', when: 'always' },
  },
  workCounts: {
    role: 'Desk.Read',
    log: { event: 'look', part: 'workList', purpose: 'call', when: 'refused' },
  },
  workList: {
    role: 'Desk.Read',
    log: { event: 'look', part: 'workList', purpose: 'call', when: 'always' },
    fields: { changes: { only: 'Desk.Edit' } },
  },
  openClient: {
    role: 'Desk.Read',
    log: { event: 'look', part: 'card', purpose: 'call', when: 'always' },
    fields: { bankAccount: 'masked', changes: { only: 'Desk.Edit' } },
  },
  refreshMoney: {
    role: 'Desk.Read',
    log: { event: 'look', part: 'card', purpose: 'call', when: 'refused' },
  },
  revealBankAccount: {
    role: 'Desk.Read',
    log: { event: 'reveal', part: 'bankAccount', purpose: 'call', when: 'always' },
  },
  listOpenItems: {
    role: 'Desk.Read',
    log: { event: 'look', part: 'openItems', purpose: 'call', when: 'always' },
  },
  listInvoices: {
    role: 'Desk.Read',
    log: { event: 'look', part: 'invoices', purpose: 'call', when: 'always' },
  },
  openInvoice: {
    role: 'Desk.Read',
    log: { event: 'look', part: 'invoice', purpose: 'call', when: 'always' },
    fields: { lines: invoiceLines },
  },
  openInvoicePdf: {
    role: 'Desk.Read',
    log: { event: 'look', part: 'pdf', purpose: 'call', when: 'always' },
    fields: { pdf: invoiceLines },
  },

  // Changes of client details. The log names the fields that change, never their values.
  changeClient: {
    role: 'Desk.Edit',
    log: { event: 'change', part: '(names of the fields)', purpose: 'correction', when: 'always' },
  },
  followChange: {
    role: 'Desk.Edit',
    orOwner: true,
    log: { event: 'look', part: 'changeStatus', purpose: 'call', when: 'conflict' },
  },

  // Creditors, if the institution has switched them on
  findCreditors: {
    role: 'Desk.Creditors',
    log: { event: 'search', part: 'creditors', purpose: 'call', when: 'always' },
  },
  openCreditor: {
    role: 'Desk.Creditors',
    log: { event: 'look', part: 'creditorCard', purpose: 'call', when: 'always' },
  },
  listCreditorOpenItems: {
    role: 'Desk.Creditors',
    log: { event: 'look', part: 'creditorOpenItems', purpose: 'call', when: 'always' },
  },
  listCreditorInvoices: {
    role: 'Desk.Creditors',
    log: { event: 'look', part: 'creditorInvoices', purpose: 'call', when: 'always' },
  },
  openCreditorInvoice: {
    role: 'Desk.Creditors',
    log: { event: 'look', part: 'creditorInvoice', purpose: 'call', when: 'always' },
  },

  // Administration
  readPortalSettings: {
    role: 'Portal.Admin',
    log: { event: 'administer', part: 'portalSettings', purpose: 'administration', when: 'refused' },
  },
  savePortalSettings: {
    role: 'Portal.Admin',
    log: { event: 'administer', part: 'portalSettings', purpose: 'administration', when: 'always' },
  },
  connectExact: {
    role: 'Portal.Admin',
    log: { event: 'administer', part: 'exactConnection', purpose: 'administration', when: 'always' },
  },
  allowExact: {
    role: 'Portal.Admin',
    log: { event: 'administer', part: 'exactUse', purpose: 'administration', when: 'always' },
  },
  exactStatus: {
    role: 'Portal.Admin',
    log: { event: 'administer', part: 'exactStatus', purpose: 'administration', when: 'refused' },
  },
  syncExact: {
    role: 'Portal.Admin',
    log: { event: 'administer', part: 'exactSync', purpose: 'administration', when: 'always' },
  },
  saveAdministration: {
    role: 'Portal.Admin',
    log: { event: 'administer', part: 'administration', purpose: 'administration', when: 'always' },
  },

  // Oversight
  readAccessLog: {
    role: 'Privacy.Officer',
    log: { event: 'readLog', part: 'accessLog', purpose: 'oversight', when: 'always' },
  },
  noteRefusal: {
    role: 'none',
    log: { event: 'enter', part: '(where the person was refused)', purpose: 'none', when: 'refused' },
  },
} as const satisfies { readonly [Name in keyof Desk]: Right }

export type UseCase = keyof typeof rights

/** Returns true if the employee may start the use case. `isOwner`: it is about something that this employee started. */
export function mayUse(useCase: UseCase, employee: Employee, isOwner: boolean): boolean {
  const { role, orOwner }: Right = rights[useCase]
  if (role === 'none') return false
  if (role === 'any' || (orOwner && isOwner)) return employee.roles.length > 0
  return holds(employee, role)
}
