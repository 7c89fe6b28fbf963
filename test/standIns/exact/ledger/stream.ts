import { lastAtMost } from '../generator/population.ts'

/** The position of a record in a stream: its relation, and its index among that relation's records. */
export type Position = { readonly relation: number; readonly slot: number }
export type Versioned = Position & { readonly timestamp: number }

type Renewed = { timestamp: number; readonly relation: number; readonly slot: number; isCurrent: boolean }

const slots = 65_536

/**
 * The order of the records in a sync stream: first the generated ones by relation, then those changed since, each
 * only with its newest row version. Only counts and changes are kept in memory.
 */
export class Stream {
  /** The number of records of all relations before this one. */
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

  /** Gives all records new row versions, starting at `base`. Returns the first free one. */
  renumber(base: number): number {
    this.base = base
    let next = base + this.generated
    for (const each of this.renewed) each.timestamp = next++
    return next
  }

  /** Returns the number of generated records of the relation. */
  count(relation: number): number {
    return (this.before[relation + 1] ?? 0) - (this.before[relation] ?? 0)
  }

  /** Gives a new or changed record a new row version. */
  renew({ relation, slot }: Position, timestamp: number): void {
    const key = relation * slots + slot
    const earlier = this.latest.get(key)
    if (earlier) earlier.isCurrent = false
    else if (slot < this.count(relation)) this.superseded.add((this.before[relation] ?? 0) + slot)
    const entry = { relation, slot, timestamp, isCurrent: true }
    this.renewed.push(entry)
    this.latest.set(key, entry)
  }

  /** Returns the row version of a record. */
  timestamp({ relation, slot }: Position): number {
    const renewed = this.latest.get(relation * slots + slot)
    return renewed ? renewed.timestamp : this.base + (this.before[relation] ?? 0) + slot
  }

  /** Yields the positions with a row version above `after`, in order. */
  *from(after: number): Generator<Versioned> {
    let position = Math.max(0, after - this.base + 1)
    let relation = position < this.generated ? lastAtMost(this.before, position) : 0
    for (; position < this.generated; position += 1) {
      while ((this.before[relation + 1] ?? 0) <= position) relation += 1
      if (this.superseded.has(position)) continue
      yield { relation, slot: position - (this.before[relation] ?? 0), timestamp: this.base + position }
    }
    for (let index = this.firstRenewedAfter(after); index < this.renewed.length; index += 1) {
      const entry = this.renewed[index]
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
