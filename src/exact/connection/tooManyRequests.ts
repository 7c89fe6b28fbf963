import type { CircuitBreaker } from './circuitBreaker.ts'

/** How often a request waits for a reset before it fails: another app may use up the same limit. */
export const maxLimitWaits = 5

/** How long to leave a blocked endpoint alone; Exact does not say when the block ends. */
const blockMs = 60_000

/**
 * Decides what happens after a 429 (docs/exact.md#limits). If a reset header comes along, the call limit is used up:
 * returns `wait`, and the call budget makes the next turn wait for the reset. If none does, Exact has blocked the
 * endpoint for too many errors: leaves it alone for a minute and returns `blocked`.
 */
export function handleTooManyRequests(
  headers: Pick<Headers, 'get'>,
  endpoint: string,
  breaker: CircuitBreaker,
): 'wait' | 'blocked' {
  if (headers.get('X-RateLimit-Minutely-Reset') || headers.get('X-RateLimit-Reset')) return 'wait'
  breaker.block(endpoint, blockMs)
  return 'blocked'
}
