/** A day as the number of days since 1970-01-01, which makes arithmetic cheap. */
export type DayNumber = number

const millisecondsPerDay = 86_400_000

/** Parses `YYYY-MM-DD`. Throws a RangeError if it is not a day. */
export function dayNumber(text: string): DayNumber {
  const value = Date.parse(`${text}T00:00:00Z`) / millisecondsPerDay
  if (!Number.isInteger(value)) throw new RangeError(`not a day: ${text}`)
  return value
}

/** Formats a day as `YYYY-MM-DD`. */
export function dayText(day: DayNumber): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Returns UTC midnight of the day in epoch milliseconds. */
export function dayMilliseconds(day: DayNumber): number {
  return day * millisecondsPerDay
}

export function yearOf(day: DayNumber): number {
  return new Date(day * millisecondsPerDay).getUTCFullYear()
}

export function firstOfMonth(day: DayNumber): DayNumber {
  const date = new Date(day * millisecondsPerDay)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / millisecondsPerDay
}

/** Returns the day in Europe/Amsterdam as `YYYY-MM-DD`. */
export function todayInAmsterdam(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Amsterdam',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment)
}
