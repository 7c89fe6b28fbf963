/** The cookies of a signed-in browser and of a sign-in in progress. */
export const sessionCookie = 'portal_session'
export const signInCookie = 'portal_sign_in'

/** Returns the value of a cookie; null if it is missing. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.split('=')
    if (key?.trim() === name) return value.join('=').trim()
  }
  return null
}

/**
 * Sets the session cookie. It also works in a frame of another site (`SameSite=None; Partitioned`). Scripts cannot read
 * it, and browsers never send it over plain http, except to localhost.
 */
export function sessionCookieHeader(secret: string, maxAgeSeconds: number): string {
  return `${sessionCookie}=${secret}; Path=/api; Max-Age=${maxAgeSeconds}; HttpOnly; Secure; SameSite=None; Partitioned`
}

/** Sets the cookie of a sign-in in progress. `Lax`, because the browser returns by a link on the page of Entra. */
export function signInCookieHeader(note: string, maxAgeSeconds: number): string {
  return `${signInCookie}=${note}; Path=/api/sign-in; Max-Age=${maxAgeSeconds}; HttpOnly; Secure; SameSite=Lax`
}
