import { type Day, parseDay } from '../../values/day.ts'
import { type Lookup, type SearchKey, whole } from './lookup.ts'

export function birthDateKeys(birthDate: string): readonly SearchKey[] {
  const [year, month, date] = birthDate.split('-')
  return [{ kind: 'birthDate', key: birthDate, shown: `${date}-${month}-${year}` }]
}

export function birthDateLookups(days: readonly Day[]): readonly Lookup[] {
  return days.map((day) => whole('birthDate', day))
}

/** Reads dd-mm-jjjj, jjjj-mm-dd, or a year of two digits, which may be of either century. */
export function typedDays(text: string): readonly Day[] {
  const parts = text.split(/[-/.]/)
  const [first = '', month = '', last = ''] = parts
  if (parts.length !== 3) return []
  if (first.length === 4) return known([asDay(first, month, last)])
  if (last.length === 2) return known([asDay(`19${last}`, month, first), asDay(`20${last}`, month, first)])
  return known([asDay(last, month, first)])
}

/** Dutch and English, in full and abbreviated. */
const months = [
  'jan(?:uari|uary)?',
  'feb(?:ruari|ruary)?',
  'maart|mrt|mar(?:ch)?',
  'apr(?:il)?',
  'mei|may',
  'jun[ie]?',
  'jul[iy]?',
  'aug(?:ustus|ust)?',
  'sept?(?:ember)?',
  'o[kc]t(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
]
const dateInWords = new RegExp(
  `^(\\d{1,2})[\\s-]+(?:${months.map((month) => `(${month})`).join('|')})\\.?[\\s-]+(\\d{4}|\\d{2})(?=[\\s,;]|$)`,
  'i',
)

/** The day that a text begins with, its month in letters ("12 mrt. 1950"); null when there is none. */
export function daysInWords(text: string): { readonly days: readonly Day[]; readonly length: number } | null {
  const match = dateInWords.exec(text)
  if (!match) return null
  const [all, date, ...rest] = match
  const month = rest.slice(0, months.length).findIndex((name) => name !== undefined) + 1
  const days = typedDays(`${date}-${month}-${rest[months.length]}`)
  return days.length > 0 ? { days, length: all.length } : null
}

/** Eight digits in a row may be a date: ddmmjjjj or jjjjmmdd. */
export function daysInDigits(digits: string): readonly Day[] {
  if (digits.length !== 8) return []
  return known([
    asDay(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)),
    asDay(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)),
  ]).filter((day) => day >= '1850-01-01' && day < '2100-01-01')
}

function asDay(year: string, month: string, date: string): Day | null {
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

function known(days: readonly (Day | null)[]): readonly Day[] {
  return days.filter((day) => day !== null)
}
