import type { Call, Page } from '../../../src/exact/connection/connection.ts'
import type { Intercept } from './world.ts'

/** Returns the resource of a call, such as `sync/CRM/Accounts`. */
export function resourceOf({ address }: Pick<Call, 'address'>): string {
  return address.replace(/[?(].*$/, '')
}

/** Limits pages to this many rows, so that a small ledger has several. */
export function smallPages(size: number): Intercept {
  return inParts(() => size)
}

/** Splits every page in two, so that even one page can be interrupted. */
export const inHalves: Intercept = inParts((rows) => Math.ceil(rows / 2))

function inParts(sizeOf: (rows: number) => number): Intercept {
  return async (call, read) => {
    const [address = '', offset = '0'] = call.address.split('#')
    const from = Number(offset)
    const page = await read({ ...call, address })
    const to = from + sizeOf(page.rows.length)
    return {
      rows: page.rows.slice(from, to),
      next: to >= page.rows.length ? page.next : `${address}#${to}`,
    }
  }
}

/** Combines two interceptors; `outer` is called first. */
export function chain(outer: Intercept, inner: Intercept): Intercept {
  return (call, read) => outer(call, (passed) => inner(passed, read))
}

/** Collects the raw rows of each resource. */
export function collect(rows: Map<string, unknown[]>): Intercept {
  return async (call, read) => {
    const page = await read(call)
    const resource = resourceOf(call)
    rows.set(resource, [...(rows.get(resource) ?? []), ...page.rows])
    return page
  }
}

/** Answers a resource with these pages, as if Exact had sent them. Other calls go to the stand-in. */
export function answerWith(resource: string, pages: readonly (readonly unknown[])[]): Intercept {
  const left = pages.map((rows) => rows)
  return async (call, read): Promise<Page> => {
    const rows = resourceOf(call) === resource ? left.shift() : undefined
    if (rows === undefined) return read(call)
    return { rows, next: left.length > 0 ? call.address : null }
  }
}

/**
 * Hides some bank accounts and mandates. Those in `gone` are in no answer. Those in `missed` are on no page, but are
 * returned if they are requested by id.
 */
export function without(gone: readonly string[], missed: readonly string[]): Intercept {
  return async (call, read) => {
    const page = await read(call)
    if (!['crm/BankAccounts', 'cashflow/DirectDebitMandates'].includes(resourceOf(call))) return page
    const isAskedById = decodeURIComponent(call.address).includes('ID eq')
    const left = isAskedById ? gone : [...gone, ...missed]
    return { ...page, rows: page.rows.filter((row) => !left.includes(idOf(row))) }
  }
}

const idOf = (row: unknown): string =>
  typeof row === 'object' && row && 'ID' in row ? String(row.ID).toLowerCase() : ''
