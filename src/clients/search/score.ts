import type { MatchField } from '../client.ts'
import type { KeyMatch } from '../keys/lookup.ts'

/** If a text matches several fields, the first of these is most likely meant. */
export const fieldOrder: readonly MatchField[] = [
  'number',
  'invoice',
  'name',
  'phone',
  'email',
  'birthDate',
  'iban',
  'postcode',
  'representative',
  'city',
  'street',
]

/** How sure a match is; larger is better. The steps are further apart than the fields. */
export const matchScore = {
  /** The whole value, or the whole word. */
  exact: 200,
  /** All words but the last one in full; the last is still being typed. */
  typing: 150,
  /** The start of the value. */
  part: 100,
  /** A word that sounds alike or has a typo. */
  similar: 0,
} as const
/** Subtracted for each similar word that is nearer. */
const perSimilarWord = 20

/** Returns more for a field that is more likely meant. */
export function fieldScore(field: MatchField): number {
  return fieldOrder.length - fieldOrder.indexOf(field)
}

/** Returns the score of a key of this field that matches a lookup. */
export function scoreOf(match: KeyMatch, field: MatchField): number {
  if (typeof match === 'string') return matchScore[match] + fieldScore(field)
  return matchScore.similar - perSimilarWord * (match.similar + 1) + fieldScore(field)
}
