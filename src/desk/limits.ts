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

/** Counts per employee, in this process. Both throw `desk/too-many-requests`. */
export type Counters = {
  readonly search: (asker: Asker) => Promise<void>
  readonly reveal: (asker: Asker) => Promise<void>
}

export function createCounters(limits: Limits): Counters {
  const searches = new RateLimiterMemory({ points: limits.searchesPerMinute, duration: 60 })
  const reveals = new RateLimiterMemory({ points: limits.revealsPerHour, duration: 3_600 })
  return {
    search: (asker) => count(searches, asker),
    reveal: (asker) => count(reveals, asker),
  }
}

async function count(counter: RateLimiterMemory, { employee }: Asker): Promise<void> {
  try {
    await counter.consume(employee.id)
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw new DeskError('desk/too-many-requests')
    throw reason
  }
}
