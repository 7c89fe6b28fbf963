/** The cookie of a signed-in browser and that of a sign-in under way. */
export const sessionCookie = 'portal_session'
export const signInCookie = 'portal_sign_in'

/** The value of a cookie that was sent along; null when there is none. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.split('=')
    if (key?.trim() === name) return value.join('=').trim()
  }
  return null
}

/**
 * Keeps the session, also in a frame of another site (`SameSite=None; Partitioned`), never readable by
 * scripts, never over plain http (browsers make an exception for localhost).
 */
export function sessionCookieHeader(secret: string, maxAgeSeconds: number): string {
  return `${sessionCookie}=${secret}; Path=/api; Max-Age=${maxAgeSeconds}; HttpOnly; Secure; SameSite=None; Partitioned`
}

/** Keeps the note of a sign-in until the browser is back; it comes back by a link from the sign-in page. */
export function signInCookieHeader(note: string, maxAgeSeconds: number): string {
  return `${signInCookie}=${note}; Path=/api/sign-in; Max-Age=${maxAgeSeconds}; HttpOnly; Secure; SameSite=Lax`
}
