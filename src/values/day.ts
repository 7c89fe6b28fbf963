/** A calendar day, `YYYY-MM-DD`. */
export type Day = string & { readonly __brand: 'Day' }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads `YYYY-MM-DD`. Returns null if the calendar has no such day. */
export function parseDay(text: string): Day | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [, year, month, date] = match.map(Number)
  return date !== undefined && date >= 1 && date <= daysIn(Number(year), Number(month)) ? (text as Day) : null
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Returns the number of days in a month of the Gregorian calendar, or 0 if there is no such month. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0)
}

/** Reads text that must be a day. Throws a RangeError if it is not. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new RangeError(`not a day: ${text}`)
  return parsed
}

/** Returns the calendar day of a moment in UTC. */
export function utcDay(moment: Date): Day {
  return day(moment.toISOString().slice(0, 10))
}

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Returns the calendar day of a moment in Europe/Amsterdam, which decides what is overdue. */
export function amsterdamDay(moment: Date): Day {
  return day(amsterdam.format(moment))
}

/** Returns the number of days from one day to another; negative if `to` is before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Returns the day that is `days` later, or earlier if negative. */
export function addDays(from: Day, days: number): Day {
  return utcDay(new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000))
}
