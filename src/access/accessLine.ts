import { createHash } from 'node:crypto'
import type { Employee, Origin } from './employee.ts'

/**
 * The events of the access log. Lines are kept for years, so never rename or remove an event: that would make old
 * lines unreadable.
 */
export type AccessEvent =
  | { readonly event: 'search'; readonly part: 'clients' | 'creditors' }
  | {
      readonly event: 'look'
      readonly part:
        | 'card'
        | 'recentClients'
        | 'openItems'
        | 'invoices'
        | 'invoice'
        | 'pdf'
        | 'changeStatus'
        | 'tileClients'
        | 'clientsTotal'
        | 'workList'
        | 'creditorCard'
        | 'creditorOpenItems'
        | 'creditorInvoices'
        | 'creditorInvoice'
    }
  | { readonly event: 'reveal'; readonly part: 'bankAccount' }
  /** `part` names the fields, never their values. */
  | { readonly event: 'change'; readonly part: string }
  | {
      readonly event: 'administer'
      readonly part:
        | 'exactConnection'
        | 'exactUse'
        | 'exactStatus'
        | 'exactSync'
        | 'administration'
        | 'portalSettings'
    }
  | { readonly event: 'readLog'; readonly part: 'accessLog' }
  /** A recognised person was refused entry; `part` names where. */
  | { readonly event: 'enter'; readonly part: string }

/** `none`: the person was refused before asking for any data. */
export type AccessPurpose = 'call' | 'correction' | 'administration' | 'oversight' | 'none'
export type AccessOutcome = 'allowed' | 'notFound' | 'refused'

export type AccessLine = AccessEvent & {
  readonly at: Date
  readonly employee: Employee
  readonly origin: Origin
  /** The client or creditor whose data it is about, if known. */
  readonly relationId: string | null
  readonly purpose: AccessPurpose
  readonly outcome: AccessOutcome
}

/** The columns of a line, without sequence and hash. */
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

/** Returns the text of a line that is hashed. It is the same before writing and after reading back. */
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

/** Returns the hash of a line: hexadecimal SHA-256 over the previous hash (empty for the first line) and its text. */
export function chainHash(previous: string, line: AccessColumns): string {
  return createHash('sha256')
    .update(previous + chainText(line), 'utf8')
    .digest('hex')
}
