/**
 * Exact answers 429 for two reasons (docs/exact.md#limits). If a reset header comes along, the call limit is
 * used up and the call budget waits for the reset. If none does, the endpoint is blocked for too many errors.
 */
export function isCallLimit(headers: Pick<Headers, 'get'>): boolean {
  return Boolean(headers.get('X-RateLimit-Minutely-Reset') || headers.get('X-RateLimit-Reset'))
}

/** Waits for a reset before a request fails: another app may use up the same limit. */
export const maxLimitWaits = 5

/** How long to leave a blocked endpoint alone; Exact does not say when the block ends. */
export const blockMs = 60_000
