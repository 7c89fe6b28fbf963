/** A token is renewed this long before it expires, so that no request leaves with one that dies under way. */
const marginMilliseconds = 5 * 60_000

/**
 * Keeps the host's token until shortly before it expires, so that searching while typing does not ask the host
 * at every key. Requests at the same time share one question.
 */
export function createTokenKeeper(options: {
  readonly now: () => number
  readonly ask: () => Promise<string>
}): (fresh: boolean) => Promise<string> {
  let kept: { readonly token: string; readonly until: number } | null = null
  let asking: Promise<string> | null = null
  const renew = async () => {
    try {
      const token = await options.ask()
      kept = { token, until: expiryOf(token) - marginMilliseconds }
      return token
    } finally {
      asking = null
    }
  }
  return (fresh) => {
    if (!fresh && kept && kept.until > options.now()) return Promise.resolve(kept.token)
    asking ??= renew()
    return asking
  }
}

/** When a token expires, in epoch milliseconds; 0 when it does not say. */
export function expiryOf(token: string): number {
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const claims: unknown = JSON.parse(atob(part))
    const { exp } = claims && typeof claims === 'object' && 'exp' in claims ? claims : { exp: 0 }
    return typeof exp === 'number' ? exp * 1000 : 0
  } catch {
    // Not ours to read, then: it is asked for anew each time.
    return 0
  }
}
