/**
 * Why a token is requested. `early`: Exact refused a token that is not due yet, and will probably refuse this request
 * too.
 */
export type TokenRequest = 'early' | 'due' | 'signIn'

/**
 * How many requests may be ahead of the usual pace. Exact answers 200 a day (docs/exact.md#tokens). Keeping a connection
 * alive takes at most 152, one each time the token is due; these are for failures. All instances share one count, which
 * drops by one in the time in which a token becomes due. The more urgent kinds always find some left.
 */
export const maxAhead: { readonly [Kind in TokenRequest]: number } = { early: 10, due: 40, signIn: 46 }

/**
 * From this many requests ahead, refreshes wait until this part of the time in which a token becomes due has passed. The
 * rest then lasts for an outage of an hour and a half, after which Exact is soon asked again.
 */
export const spacing = { ahead: 20, part: 1 / 3 }

/** Exact accepts a refresh in the last 30 of a token's 600 seconds. */
const refreshWindowSeconds = 30
/** Life of a token, until Exact has sent the first one. */
const usualLifeSeconds = 600

/** Returns the age in seconds at which a token is due for a refresh. */
export function dueAfter(lifeSeconds: number = usualLifeSeconds): number {
  return lifeSeconds - Math.min(refreshWindowSeconds, lifeSeconds / 2)
}
