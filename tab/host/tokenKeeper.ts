/** How long before its expiry a token is renewed, so that it does not expire during a request. */
const marginMilliseconds = 5 * 60_000

type TokenKeeperOptions = {
  readonly now: () => number
  readonly fetchToken: () => Promise<string>
}

/**
 * Caches the host's token until shortly before it expires, so that the host is not asked at every keystroke.
 * Concurrent requests share one call to the host.
 */
export function createTokenKeeper(options: TokenKeeperOptions): (fresh: boolean) => Promise<string> {
  let cached: { readonly token: string; readonly until: number } | null = null
  let pending: Promise<string> | null = null
  const renew = async () => {
    try {
      const token = await options.fetchToken()
      cached = { token, until: expiryOf(token) - marginMilliseconds }
      return token
    } finally {
      pending = null
    }
  }
  return (fresh) => {
    if (!fresh && cached && cached.until > options.now()) return Promise.resolve(cached.token)
    pending ??= renew()
    return pending
  }
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
