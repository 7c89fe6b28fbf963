/** What the telephone system passed on about the caller. */
export type IncomingCall =
  | { readonly kind: 'number'; readonly number: string }
  /** No number: the caller withholds it, or the telephone system is misconfigured. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }

/** Session storage key, written by the page at `/pop?phone=…` (`src/http/popPage.ts`). */
const storageKey = 'portal.calling'
/** Long enough for a sign-in with a second factor, too short to mistake it for the next call. */
const maxAgeMilliseconds = 10 * 60_000
/** Longer than any number, even with brackets, hyphens and spaces. */
const maxLength = 40

/** Reads the stored call and removes it, so that it is used only once. */
export function takeIncomingCall(window: Window, now: number): IncomingCall {
  try {
    const text = window.sessionStorage.getItem(storageKey)
    window.sessionStorage.removeItem(storageKey)
    const { asked, at } = JSON.parse(text ?? '{}')
    if (typeof asked !== 'string' || typeof at !== 'number') return { kind: 'none' }
    return Math.abs(now - at) > maxAgeMilliseconds ? { kind: 'none' } : parseIncomingCall(asked)
  } catch {
    // Storage is blocked in this frame, so the page could not store a number either.
    return { kind: 'none' }
  }
}

/**
 * Parses `?phone=…` in the forms that telephone systems send: encoded or not, with a `tel:` or `sip:` scheme, with
 * `+` as a plus sign or for a space.
 */
export function parseIncomingCall(query: string): IncomingCall {
  const phone = query
    .replace(/^\?/, '')
    .split('&')
    .find((part) => /^phone=/i.test(part))
    ?.slice('phone='.length)
  const text = withoutScheme(decoded(phone ?? ''))
    .replace(/(?!^)\+/g, ' ')
    .replace(/^\+(?=\s*0)/, '')
    .trim()
  if (!/\d/.test(text)) return { kind: 'none' }
  const isNumber = text.length <= maxLength && /^\+?[\d\s()./-]+$/.test(text)
  return isNumber ? { kind: 'number', number: text } : { kind: 'unreadable' }
}

/** Returns `0612345678` for `sip:0612345678@centrale.example;transport=tls`. */
function withoutScheme(text: string): string {
  return text
    .trim()
    .replace(/^(tel|callto|sips?):(\/\/)?/i, '')
    .replace(/[@;].*$/s, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
