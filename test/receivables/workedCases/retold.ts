import type { WorkedCase } from './workedCase.ts'

/** The day for which the figures of most cases are computed. */
export const usualToday = '2026-07-01'

/**
 * Returns the same case as of another day, with every amount multiplied, so that thousands of clients can have ledgers
 * that were worked out by hand.
 */
export function retold(
  worked: WorkedCase,
  to: { readonly today: string; readonly times: number },
): WorkedCase {
  const days = daysBetween(worked.today ?? usualToday, to.today)
  const again = (text: string): string =>
    text
      .replace(/\d{4}-\d\d-\d\d/g, (day) => later(day, days))
      .replace(/\d+\.\d\d/g, (amount) => multiplied(amount, to.times))
  const { title, today: _, ...rest } = worked
  const figures = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === 'string' ? again(value) : name === 'says' ? value : value.map(again),
  ])
  return { ...rest, ...Object.fromEntries(figures), title: `${title}, times ${to.times}`, today: to.today }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** `1.50` three times is `4.50`. */
function multiplied(amount: string, times: number): string {
  const digits = String(Number(amount.replace('.', '')) * times).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
