import { createHash } from 'node:crypto'
import type { Employee, Origin } from './employee.ts'

/**
 * What can happen to data of persons, as it is kept in the access log. A closed list: lines are kept for
 * years, so an event that is renamed or removed here would make old lines unreadable.
 */
export type AccessEvent =
  | { readonly event: 'search'; readonly part: 'clients' | 'creditors' }
  | {
      readonly event: 'look'
      readonly part:
        | 'card'
        | 'openItems'
        | 'invoices'
        | 'invoice'
        | 'pdf'
        | 'changeStatus'
        | 'creditorCard'
        | 'creditorOpenItems'
        | 'creditorInvoices'
    }
  | { readonly event: 'reveal'; readonly part: 'bankAccount' }
  /** `part` names the fields, never their values. */
  | { readonly event: 'change'; readonly part: string }
  | {
      readonly event: 'administer'
      readonly part: 'exactConnection' | 'exactStatus' | 'exactSync' | 'administration' | 'portalSettings'
    }
  | { readonly event: 'readLog'; readonly part: 'accessLog' }
  /** A recognised person was refused at the door; `part` names the door. */
  | { readonly event: 'enter'; readonly part: string }

/** `none`: nothing was asked yet. */
export type AccessPurpose = 'call' | 'correction' | 'administration' | 'oversight' | 'none'
export type AccessOutcome = 'allowed' | 'notFound' | 'refused'

export type AccessLine = AccessEvent & {
  readonly at: Date
  readonly employee: Employee
  readonly origin: Origin
  /** Whose data: the id of a client or creditor, as far as known. */
  readonly clientId: string | null
  readonly purpose: AccessPurpose
  readonly outcome: AccessOutcome
}

/** The columns of a line but for its place in the chain. */
export type AccessColumns = {
  readonly at: Date
  readonly employee_id: string
  readonly employee_name: string
  readonly roles: string
  readonly event: string
  readonly client_id: string | null
  readonly part: string
  readonly purpose: string
  readonly outcome: string
  readonly origin: string
}

/** The text of a line that goes into the chain of hashes; the same for a line to be written and one read back. */
export function chainText(line: AccessColumns): string {
  return JSON.stringify([
    line.at.toISOString(),
    line.employee_id,
    line.employee_name,
    line.roles,
    line.event,
    line.client_id,
    line.part,
    line.purpose,
    line.outcome,
    line.origin,
  ])
}

/** A line's hash: SHA-256 over the hash of the line before it (none: empty) and its own text, in hexadecimals. */
export function chainHash(previous: string, line: AccessColumns): string {
  return createHash('sha256')
    .update(previous + chainText(line), 'utf8')
    .digest('hex')
}
