export type PartOfDay = 'morning' | 'afternoon' | 'evening'

/** Returns the part of the day in Europe/Amsterdam. */
export function partOfDay(now: Date): PartOfDay {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit' }).format(now),
  )
  if (hour >= 6 && hour < 12) return 'morning'
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
}

/** Returns the first name of `Sanne Kok` or `Kok, Sanne (Servicedesk)`, but all of `S. Kok`. */
export function callName(name: string): string {
  const plain = name.replace(/\(.*?\)/g, ' ').trim()
  const [family = '', given] = plain.split(',')
  const first = (given ?? family).trim().split(/\s+/)[0] ?? ''
  return first === '' || first.includes('.') || first.length === 1 ? plain || name : first
}
