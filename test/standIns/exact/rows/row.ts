import { dayMilliseconds } from '../generator/days.ts'
import type { Guids } from '../generator/guid.ts'
import { mixed } from '../generator/random.ts'

/**
 * A record before it is sent: dates are epoch milliseconds, row versions numbers, and GUIDs lower case. A missing
 * property counts as null.
 */
export type Value = string | number | boolean | null
export type Row = { readonly [property: string]: Value }

/** What the row builders need of the administration. */
export type Administration = {
  readonly division: number
  readonly guids: Guids
  readonly amountSign: 1 | -1
  readonly creditorAmountSign: 1 | -1
  readonly today: number
  /** Address of the server, for the links to attachments. */
  readonly url: () => string
}

/**
 * Converts cents to a double, as Exact sends them. About one in eight gets a rounding error: 83.2 becomes
 * 83.20000000000002.
 */
export function double(cents: number): number {
  const value = cents / 100
  return mixed(cents) % 8 === 3 ? value * (1 + Number.EPSILON) : value
}

/** Right-aligns a relation code in 18 characters. */
export function padded(number: string): string {
  return number.padStart(18)
}

/** Returns when a generated record was last changed: a time before today. */
export function modifiedBeforeToday(today: number, relation: number, ordinal: number): number {
  const chance = mixed(relation, ordinal, 43)
  return dayMilliseconds(today - 1 - (chance % 300)) + (chance % 86_400) * 1_000 + (chance % 1_000)
}

export const userName = 'Koppeling Servicedesk'

/** Returns the properties that nearly all records have. */
export function audit(administration: Administration, times: { created: number; modified: number }): Row {
  const user = administration.guids.make('fixed', 0, 1)
  return {
    Division: administration.division,
    Created: times.created,
    Creator: user,
    CreatorFullName: userName,
    Modified: times.modified,
    Modifier: user,
    ModifierFullName: userName,
  }
}
