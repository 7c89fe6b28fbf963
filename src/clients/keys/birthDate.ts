import { type Day, parseDay } from '../../values/day.ts'
import { type Lookup, type SearchKey, wholeKey } from './lookup.ts'

export function birthDateKeys(birthDate: string): readonly SearchKey[] {
  const [year, month, date] = birthDate.split('-')
  return [{ kind: 'birthDate', key: birthDate, shown: `${date}-${month}-${year}` }]
}

export function birthDateLookups(days: readonly Day[]): readonly Lookup[] {
  return days.map((day) => wholeKey('birthDate', day))
}

/** Parses dd-mm-yyyy, yyyy-mm-dd or dd-mm-yy, which gives a day in each century. Returns an empty list for other text. */
export function parseDays(text: string): readonly Day[] {
  const parts = text.split(/[-/.]/)
  const [first = '', month = '', last = ''] = parts
  if (parts.length !== 3) return []
  if (first.length === 4) return existing([asDay(first, month, last)])
  if (last.length === 2) return existing([asDay(`19${last}`, month, first), asDay(`20${last}`, month, first)])
  return existing([asDay(last, month, first)])
}

/** Names of the months in Dutch and English, in full and abbreviated. */
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

/** Parses the date that the text starts with, if its month is a word ("12 mrt. 1950"). Returns null for other text. */
export function parseDaysInWords(
  text: string,
): { readonly days: readonly Day[]; readonly length: number } | null {
  const match = dateInWords.exec(text)
  if (!match) return null
  const [all, date, ...rest] = match
  const month = rest.slice(0, months.length).findIndex((name) => name !== undefined) + 1
  const days = parseDays(`${date}-${month}-${rest[months.length]}`)
  return days.length > 0 ? { days, length: all.length } : null
}

/** Parses eight digits as ddmmyyyy and as yyyymmdd. */
export function parseDaysInDigits(digits: string): readonly Day[] {
  if (digits.length !== 8) return []
  return existing([
    asDay(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)),
    asDay(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)),
  ]).filter((day) => day >= '1850-01-01' && day < '2100-01-01')
}

function asDay(year: string, month: string, date: string): Day | null {
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

function existing(days: readonly (Day | null)[]): readonly Day[] {
  return days.filter((day) => day !== null)
}
