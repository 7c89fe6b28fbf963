import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Asker } from './desk.ts'
import { DeskError } from './errors.ts'

/** Limits for one employee: far more than phone calls take, far too little to copy all data. */
export type Limits = {
  readonly searchesPerMinute: number
  readonly revealsPerHour: number
  /** A search that takes longer fails. */
  readonly searchMilliseconds: number
}

export const usualLimits: Limits = { searchesPerMinute: 300, revealsPerHour: 30, searchMilliseconds: 4_000 }

/** A larger search counts as several, so that the limit bounds the number of clients shown in a minute. */
const clientsPerSearch = 25

/** Counters for each employee, kept in this process. Both throw `desk/too-many-requests` above the limit. */
export type Counters = {
  /** Counts a search that returns at most `maximum` clients. */
  readonly search: (asker: Asker, maximum: number) => Promise<void>
  readonly reveal: (asker: Asker) => Promise<void>
}

export function createCounters(limits: Limits): Counters {
  const searches = new RateLimiterMemory({ points: limits.searchesPerMinute, duration: 60 })
  const reveals = new RateLimiterMemory({ points: limits.revealsPerHour, duration: 3_600 })
  return {
    search: (asker, maximum) => count(searches, asker, Math.ceil(maximum / clientsPerSearch)),
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
