/** A deterministic random generator: the same keys always give the same sequence. */
export type Random = {
  /** Returns a whole number from 0 up to but not including `limit`. */
  readonly below: (limit: number) => number
  /** Returns a whole number from `low` up to and including `high`. */
  readonly between: (low: number, high: number) => number
  /** Returns true with this probability. */
  readonly chance: (probability: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
}

/** Hashes whole numbers to 32 bits. */
export function mixed(...keys: readonly number[]): number {
  let state = 0x9e3779b9
  for (const key of keys) {
    state = Math.imul(state ^ key, 0x85ebca6b)
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
    state ^= state >>> 16
  }
  return state >>> 0
}

/** Starts a sequence that depends on the keys only. */
export function randomFrom(...keys: readonly number[]): Random {
  let state = mixed(...keys)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (limit) => Math.floor(next() * limit),
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
  }
}
