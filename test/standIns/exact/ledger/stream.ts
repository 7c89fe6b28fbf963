import { lastAtMost } from '../generator/population.ts'

/** Where a record of a stream is: its relation, and its place among that relation's records. */
export type Place = { readonly relation: number; readonly slot: number }
export type Versioned = Place & { readonly timestamp: number }

type Renewed = { timestamp: number; readonly relation: number; readonly slot: number; isCurrent: boolean }

const slots = 65_536

/**
 * The order in which a sync stream gives its records: the generated ones in order of relation, then those
 * that changed since, each under its newest row version alone. Only counts and changes are kept in memory.
 */
export class Stream {
  /** How many records the relations before this one have. */
  private readonly before: Uint32Array
  private readonly superseded = new Set<number>()
  private readonly renewed: Renewed[] = []
  private readonly latest = new Map<number, Renewed>()
  private base = 0

  constructor(before: Uint32Array) {
    this.before = before
  }

  private get generated(): number {
    return this.before.at(-1) ?? 0
  }

  /** Gives all records new row versions, from `base` on; returns the first that is free after them. */
  renumber(base: number): number {
    this.base = base
    let next = base + this.generated
    for (const each of this.renewed) each.timestamp = next++
    return next
  }

  /** How many records the relation had when it was generated. */
  count(relation: number): number {
    return (this.before[relation + 1] ?? 0) - (this.before[relation] ?? 0)
  }

  /** A record was made or changed. */
  renew({ relation, slot }: Place, timestamp: number): void {
    const key = relation * slots + slot
    const earlier = this.latest.get(key)
    if (earlier) earlier.isCurrent = false
    else if (slot < this.count(relation)) this.superseded.add((this.before[relation] ?? 0) + slot)
    const entry = { relation, slot, timestamp, isCurrent: true }
    this.renewed.push(entry)
    this.latest.set(key, entry)
  }

  /** The row version of a record. */
  timestamp({ relation, slot }: Place): number {
    const renewed = this.latest.get(relation * slots + slot)
    return renewed ? renewed.timestamp : this.base + (this.before[relation] ?? 0) + slot
  }

  /** Places with a row version above `after`, in order; the consumer stops when it has enough. */
  *from(after: number): Generator<Versioned> {
    let position = Math.max(0, after - this.base + 1)
    let relation = position < this.generated ? lastAtMost(this.before, position) : 0
    for (; position < this.generated; position += 1) {
      while ((this.before[relation + 1] ?? 0) <= position) relation += 1
      if (this.superseded.has(position)) continue
      yield { relation, slot: position - (this.before[relation] ?? 0), timestamp: this.base + position }
    }
    for (let place = this.firstRenewedAfter(after); place < this.renewed.length; place += 1) {
      const entry = this.renewed[place]
      if (entry?.isCurrent) yield entry
    }
  }

  private firstRenewedAfter(after: number): number {
    let low = 0
    let high = this.renewed.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.renewed[middle]?.timestamp ?? 0) <= after) low = middle + 1
      else high = middle
    }
    return low
  }
}
