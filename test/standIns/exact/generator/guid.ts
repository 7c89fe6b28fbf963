import { mixed } from './random.ts'

/** The kinds of records that have a GUID. The index in this list is part of the GUID. */
const kinds = [
  'account',
  'contact',
  'address',
  'bankAccount',
  'mandate',
  'booking',
  'entry',
  'salesInvoice',
  'term',
  'termEntry',
  'salesInvoiceRow',
  'document',
  'attachment',
  'transactionLine',
  'fixed',
  'deletion',
] as const
export type GuidKind = (typeof kinds)[number]
export type GuidMeaning = { readonly kind: GuidKind; readonly relation: number; readonly ordinal: number }

const rounds = [1, 2, 3, 4] as const
const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0')

/** Scrambles a number reversibly (a Feistel network), so that a relation can be read back from its GUID. */
function scramble(seed: number, value: number): number {
  let left = value >>> 16
  let right = value & 0xffff
  for (const round of rounds) {
    const next = left ^ (mixed(seed, round, right) & 0xffff)
    left = right
    right = next
  }
  return ((left << 16) | right) >>> 0
}

function unscramble(seed: number, value: number): number {
  let left = value >>> 16
  let right = value & 0xffff
  for (const round of rounds.toReversed()) {
    const before = right ^ (mixed(seed, round, left) & 0xffff)
    right = left
    left = before
  }
  return ((left << 16) | right) >>> 0
}

/**
 * GUIDs that look random but can be decoded. Any record of a ledger with a million relations can be found by its GUID
 * without keeping the ledger in memory.
 */
export type Guids = {
  /** Returns a GUID in lower case. `relation` is below 2^32, `ordinal` below 65,536. */
  readonly make: (kind: GuidKind, relation: number, ordinal: number) => string
  /** Decodes a GUID in any letter case. Returns null if it was not made here. */
  readonly read: (guid: string) => GuidMeaning | null
}

export function guids(seed: number): Guids {
  const make = (kind: GuidKind, relation: number, ordinal: number): string => {
    const kindIndex = kinds.indexOf(kind)
    const first = scramble(seed, relation)
    const second = (ordinal ^ mixed(seed, relation, kindIndex)) & 0xffff
    const one = mixed(seed, relation, kindIndex, ordinal, 1)
    const two = mixed(seed, relation, kindIndex, ordinal, 2)
    const version = 0x4000 | (kindIndex << 8) | (one & 0xff)
    const variant = 0x8000 | ((one >>> 8) & 0x3fff)
    const tail = hex(two, 8) + hex(mixed(seed, two) & 0xffff, 4)
    return `${hex(first, 8)}-${hex(second, 4)}-${hex(version, 4)}-${hex(variant, 4)}-${tail}`
  }
  const read = (guid: string): GuidMeaning | null => {
    const lower = guid.toLowerCase()
    const match = /^([0-9a-f]{8})-([0-9a-f]{4})-4([0-9a-f])[0-9a-f]{2}-[0-9a-f]{4}-[0-9a-f]{12}$/.exec(lower)
    if (!match) return null
    const [, first = '', second = '', third = ''] = match
    const kindIndex = Number.parseInt(third, 16)
    const kind = kinds[kindIndex]
    if (!kind) return null
    const relation = unscramble(seed, Number.parseInt(first, 16))
    const ordinal = (Number.parseInt(second, 16) ^ mixed(seed, relation, kindIndex)) & 0xffff
    return make(kind, relation, ordinal) === lower ? { kind, relation, ordinal } : null
  }
  return { make, read }
}
