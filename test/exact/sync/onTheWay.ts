import type { Call, Page } from '../../../src/exact/connection/connection.ts'
import type { OnTheWay } from './world.ts'

/** The collection that a call asks for, such as `sync/CRM/Accounts`. */
export function resourceOf({ address }: Pick<Call, 'address'>): string {
  return address.replace(/[?(].*$/, '')
}

/** Pages of so many rows instead of Exact's 60 or 1,000, so that a small ledger has many. */
export function smallPages(size: number): OnTheWay {
  return inParts(() => size)
}

/** Every page in two halves: the least that can be cut off in the middle. */
export const inHalves: OnTheWay = inParts((rows) => Math.ceil(rows / 2))

function inParts(sizeOf: (rows: number) => number): OnTheWay {
  return async (call, read) => {
    const [address = '', place = '0'] = call.address.split('#')
    const from = Number(place)
    const page = await read({ ...call, address })
    const to = from + sizeOf(page.rows.length)
    return {
      rows: page.rows.slice(from, to),
      next: to >= page.rows.length ? page.next : `${address}#${to}`,
    }
  }
}

/** One after the other: the first is nearest to sync. */
export function both(outer: OnTheWay, inner: OnTheWay): OnTheWay {
  return (call, read) => outer(call, (passed) => inner(passed, read))
}

/** Keeps the rows of each collection as they came over the wire. */
export function collect(rows: Map<string, unknown[]>): OnTheWay {
  return async (call, read) => {
    const page = await read(call)
    const resource = resourceOf(call)
    rows.set(resource, [...(rows.get(resource) ?? []), ...page.rows])
    return page
  }
}

/** Answers a collection with these pages in turn, as if Exact had sent them; the others are asked for real. */
export function instead(resource: string, pages: readonly (readonly unknown[])[]): OnTheWay {
  const left = pages.map((rows) => rows)
  return async (call, read): Promise<Page> => {
    const rows = resourceOf(call) === resource ? left.shift() : undefined
    if (rows === undefined) return read(call)
    return { rows, next: left.length > 0 ? call.address : null }
  }
}
