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
  open: 'Open',
  partlyPaid: 'Deels betaald',
  underWay: 'Wordt geïncasseerd',
  paid: 'Betaald',
  reversed: 'Incasso teruggeboekt',
  credited: 'Gecrediteerd',
  writtenOff: 'Afgeboekt',
  creditNote: 'Creditnota',
}

/** Returns what the tab says of an invoice or a part of one: its status, and how late it is. */
export function stateWords(status: ExpectedInvoice['status'], daysOverdue: number): string {
  const late = daysOverdue > 0 ? [daysOverdue === 1 ? '1 dag te laat' : `${daysOverdue} dagen te laat`] : []
  if (status !== 'open') return [statusWords[status], ...late].join(' ')
  return late[0] ?? 'Nog niet te laat'
}

/** Returns the number of days between two days, both `YYYY-MM-DD`. */
export function daysFrom(day: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(day)) / 86_400_000)
}

/** Returns today's date in Amsterdam. */
export function amsterdamToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
}
