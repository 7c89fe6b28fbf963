import { HostError, hostTimedOut } from './host.ts'

/** How long before its expiry a token is renewed, so that it does not expire during a request. */
const marginMilliseconds = 5 * 60_000
/** How long one request waits for the host. After a night of sleep, Teams may never answer. */
const limitMilliseconds = 15_000
/** Later requests start a call of their own if the pending one has taken this long. */
const joinMilliseconds = 5_000
/** The least time that a token must have left to be used. */
const leastMilliseconds = 30_000

type TokenKeeperOptions = {
  readonly now: () => number
  readonly fetchToken: () => Promise<string>
}

/**
 * Caches the host's token until shortly before it expires, so that the host is not asked at every keystroke.
 * Concurrent requests share one call to the host. A token that is about to expire is renewed in the background. Throws a
 * HostError if the host does not answer in time; an answer that comes later is still cached.
 */
export function createTokenKeeper(options: TokenKeeperOptions): (fresh: boolean) => Promise<string> {
  const { now, fetchToken } = options
  let cached: { readonly token: string; readonly expiry: number } | null = null
  let pending: { readonly token: Promise<string>; readonly since: number } | null = null
  const fetchAndCache = async () => {
    const token = await fetchToken()
    const expiry = expiryOf(token)
    if (!cached || expiry >= cached.expiry) cached = { token, expiry }
    return token
  }
  const renew = () => {
    const call = { token: withinLimit(fetchAndCache()), since: now() }
    const settle = () => {
      if (pending === call) pending = null
    }
    call.token.then(settle, settle)
    pending = call
    return call.token
  }
  const renewal = () => (pending && now() - pending.since < joinMilliseconds ? pending.token : renew())
  return (fresh) => {
    const left = cached ? cached.expiry - now() : 0
    if (fresh || !cached || left < leastMilliseconds) return renewal()
    // If the renewal fails, later requests try again. The failure is reported once this token is too old to use.
    if (left < marginMilliseconds) renewal().catch(() => undefined)
    return Promise.resolve(cached.token)
  }
}

function withinLimit(token: Promise<string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new HostError(hostTimedOut)), limitMilliseconds)
    token.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Returns when a token expires, in epoch milliseconds; 0 if unknown. */
export function expiryOf(token: string): number {
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const claims: unknown = JSON.parse(atob(part))
    const { exp } = claims && typeof claims === 'object' && 'exp' in claims ? claims : { exp: 0 }
    return typeof exp === 'number' ? exp * 1000 : 0
  } catch {
    // An opaque token: it is not cached.
    return 0
  }
}
