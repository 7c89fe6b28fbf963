/** How often a request waits for a reset before it fails: another app may use up the same limit. */
export const maxLimitWaits = 5

/** How long to leave a blocked endpoint alone if Exact does not say when the block ends. */
const blockMs = 60_000

/**
 * Decides what happens after a 429 (docs/exact.md#limits). If a reset header comes along, the call limit is used up:
 * returns 0, and the next turn waits for the reset. If none does, Exact has blocked the endpoint for too many errors:
 * returns how long to leave it alone, which is as long as Exact asks, or a minute.
 */
export function blockedMs(headers: Pick<Headers, 'get'>): number {
  if (headers.get('X-RateLimit-Minutely-Reset') || headers.get('X-RateLimit-Reset')) return 0
  return retryAfterMs(headers) ?? blockMs
}

/** Returns null if the header is missing or holds no seconds. */
function retryAfterMs(headers: Pick<Headers, 'get'>): number | null {
  const seconds = headers.get('Retry-After') ?? ''
  return /^\d+$/.test(seconds) ? Number(seconds) * 1_000 : null
}
