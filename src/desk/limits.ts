import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Asker } from './desk.ts'
import { DeskError } from './errors.ts'

/** How often one employee may do something: far above what a telephone call takes, far below copying everything. */
export type Limits = {
  readonly searchesPerMinute: number
  readonly revealsPerHour: number
  /** After so long a search begins no further statement; whoever asked has hung up by then. */
  readonly searchMilliseconds: number
}

export const usualLimits: Limits = { searchesPerMinute: 300, revealsPerHour: 30, searchMilliseconds: 4_000 }

/** A search that shows more counts for several: what may be read in a minute is a number of people. */
const shownBySearch = 25

/** Counts per employee, in this process. Both throw `desk/too-many-requests`. */
export type Counters = {
  /** A search that shows so many at most. */
  readonly search: (asker: Asker, shown: number) => Promise<void>
  readonly reveal: (asker: Asker) => Promise<void>
}

export function createCounters(limits: Limits): Counters {
  const searches = new RateLimiterMemory({ points: limits.searchesPerMinute, duration: 60 })
  const reveals = new RateLimiterMemory({ points: limits.revealsPerHour, duration: 3_600 })
  return {
    search: (asker, shown) => count(searches, asker, Math.ceil(shown / shownBySearch)),
    reveal: (asker) => count(reveals, asker, 1),
  }
}

async function count(counter: RateLimiterMemory, { employee }: Asker, points: number): Promise<void> {
  try {
    await counter.consume(employee.id, points)
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw new DeskError('desk/too-many-requests')
    throw reason
  }
}
