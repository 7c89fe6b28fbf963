/** A calendar day without time, `YYYY-MM-DD`. */
export type Day = string & { readonly __brand: 'Day' }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads `YYYY-MM-DD`; null when it is no day of the calendar. */
export function parseDay(text: string): Day | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [, year, month, date] = match.map(Number)
  return date !== undefined && date >= 1 && date <= daysIn(Number(year), Number(month)) ? (text as Day) : null
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** In the Gregorian calendar; 0 for a month that there is not. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0)
}

/** Makes a day of text that is known to be one. Throws a RangeError otherwise. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new RangeError(`not a day: ${text}`)
  return parsed
}

/** The UTC calendar day of a moment. */
export function utcDay(moment: Date): Day {
  return day(moment.toISOString().slice(0, 10))
}

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in Europe/Amsterdam at a moment: the day that decides what is overdue. */
export function amsterdamDay(moment: Date): Day {
  return day(amsterdam.format(moment))
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The day a number of days later (or earlier, when negative). */
export function addDays(from: Day, days: number): Day {
  return utcDay(new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000))
}
