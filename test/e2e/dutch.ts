import type { ExpectedInvoice } from '../standIns/exact/standIn.ts'

/** `€ -1.234,50`, written here by hand so that it checks what the tab's library writes. */
export function euros(cents: number): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  const rest = String(Math.abs(cents) % 100).padStart(2, '0')
  return `€ ${cents < 0 ? '-' : ''}${whole},${rest}`
}

/** `03-11-2026`; a dash when there is none. */
export function dutchDay(day: string | null): string {
  return day === null ? '–' : day.split('-').reverse().join('-')
}

export const statusWords: { readonly [Status in ExpectedInvoice['status']]: string } = {
  open: 'Open',
  partlyPaid: 'Deels betaald',
  underWay: 'Wordt geïncasseerd',
  paid: 'Betaald',
  reversed: 'Gestorneerd',
  credited: 'Gecrediteerd',
  writtenOff: 'Afgeboekt',
  creditNote: 'Creditnota',
}

/** Days from one day to another, both `YYYY-MM-DD`. */
export function daysFrom(day: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(day)) / 86_400_000)
}

/** Today in Amsterdam. */
export function amsterdamToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
}
