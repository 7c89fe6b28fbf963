import { chapters } from '../receivables/workedCases/chapters.ts'
import { retold } from '../receivables/workedCases/retold.ts'
import type { WorkedCase } from '../receivables/workedCases/workedCase.ts'
import { amsterdamToday } from './dutch.ts'

/**
 * Returns every case worked out by hand as of today, `rounds` times with other amounts. Given to the stand-in as
 * ledgers of clients, they are compared over the wire.
 */
export function workedBooks(rounds: number): readonly WorkedCase[] {
  const cases = Object.values(chapters).flat()
  return Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    cases.map((each, index) => retold(each, { today: amsterdamToday(), times: round * 7 + (index % 7) + 1 })),
  )
}

/** Parses an amount of a case: `-1.50` is -150. */
export function centsOf(amount: string): number {
  return Number(amount.replace('.', ''))
}
