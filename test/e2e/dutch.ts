import type { ExpectedInvoice } from '../standIns/exact/standIn.ts'

/** Formats `€ -1.234,50`, by hand, so that it is independent of the library that the tab uses. */
export function euros(cents: number): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  const rest = String(Math.abs(cents) % 100).padStart(2, '0')
  return `€ ${cents < 0 ? '-' : ''}${whole},${rest}`
}

/** Formats `03-11-2026`, or a dash for null. */
export function dutchDay(day: string | null): string {
  return day === null ? '–' : day.split('-').reverse().join('-')
}

export const statusWords: { readonly [Status in ExpectedInvoice['status']]: string } = {
  open: 'Nog niet te laat',
  partlyPaid: 'Deels betaald',
  underWay: 'Wordt geïncasseerd',
  paid: 'Betaald',
  reversed: 'Incasso teruggeboekt',
  credited: 'Gecrediteerd',
  writtenOff: 'Afgeboekt',
  creditNote: 'Creditnota',
}

/** Returns the status of an invoice or an open item and how late it is. An open one that is late says only that. */
export function stateWords(status: ExpectedInvoice['status'], daysOverdue: number, between = ' '): string {
  if (daysOverdue === 0) return statusWords[status]
  const late = daysOverdue === 1 ? '1 dag te laat' : `${daysOverdue} dagen te laat`
  return status === 'open' ? late : [statusWords[status], late].join(between)
}

/** Returns the number of days between two days, both `YYYY-MM-DD`. */
export function daysFrom(day: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(day)) / 86_400_000)
}

/** Returns today's date in Amsterdam. */
export function amsterdamToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
}
