/** What a telephone system told of who is calling. */
export type IncomingCall =
  | { readonly kind: 'number'; readonly number: string }
  /** No number came along: the caller hides it, or the telephone system is not set up well. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }

/** Written by the page that the server gives for `/pop?phone=…`; see `src/http/popPage.ts`. */
const kept = 'portal.calling'
/** Long enough for a sign-in with a second factor, too short for the next caller's number to be this one. */
const lifeMilliseconds = 10 * 60_000
/** With brackets, hyphens and spaces between them no number is longer. */
const longest = 40

/** Takes the number that was put aside; what is taken is gone. */
export function takeIncomingCall(window: Window, now: number): IncomingCall {
  try {
    const text = window.sessionStorage.getItem(kept)
    window.sessionStorage.removeItem(kept)
    const { asked, at } = JSON.parse(text ?? '{}')
    if (typeof asked !== 'string' || typeof at !== 'number') return { kind: 'none' }
    return Math.abs(now - at) > lifeMilliseconds ? { kind: 'none' } : readIncomingCall(asked)
  } catch {
    // A frame whose storage is blocked: the number could not be put aside there either.
    return { kind: 'none' }
  }
}

/**
 * Reads `?phone=…` as telephone systems write it: encoded or not, with `tel:` or `sip:` in front, `+` as it stands
 * or for a space.
 */
export function readIncomingCall(asked: string): IncomingCall {
  const given = asked
    .replace(/^\?/, '')
    .split('&')
    .find((part) => /^phone=/i.test(part))
    ?.slice('phone='.length)
  const text = withoutScheme(decoded(given ?? ''))
    .replace(/(?!^)\+/g, ' ')
    .replace(/^\+(?=\s*0)/, '')
    .trim()
  if (!/\d/.test(text)) return { kind: 'none' }
  const isNumber = text.length <= longest && /^\+?[\d\s()./-]+$/.test(text)
  return isNumber ? { kind: 'number', number: text } : { kind: 'unreadable' }
}

/** `sip:0612345678@centrale.example;transport=tls` is about `0612345678`. */
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
