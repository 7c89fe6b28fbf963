import type { Host } from '../host/host.ts'
import { ApiError } from './errors.ts'
import { handOverAddress, signInByWindow } from './frameSignIn.ts'
import type { Api } from './request.ts'

const lastTried = 'portal.signInTried'
/** If the session is missing again this soon after a sign-in, another sign-in will not help. */
const retryMilliseconds = 30_000

/** Creates a function that leaves for the sign-in page and never resolves. It throws an ApiError if that cannot help. */
export function createSignIn(host: Host, window: Window, now: () => number): () => Promise<never> {
  return async () => {
    if (host.kind !== 'browser') throw new ApiError('tab/sign-in-needed', { status: 401 })
    const previous = Number(window.sessionStorage.getItem(lastTried) ?? 0)
    if (now() - previous < retryMilliseconds) throw new ApiError('tab/sign-in-needed', { status: 401 })
    window.sessionStorage.setItem(lastTried, String(now()))
    window.location.assign(signInAddress(window.location.href))
    return new Promise<never>(() => undefined)
  }
}

/** Ends the browser's session and reloads, so that none of its data stays in memory. Prevents an automatic sign-in. */
export async function signOut(
  api: Pick<Api, 'send'>,
  host: Host,
  window: Window,
  now: () => number,
): Promise<void> {
  await api.send({ method: 'POST', path: '/api/sign-out' })
  // A frame never signs in automatically, and the browser may block its storage.
  if (host.kind === 'browser') window.sessionStorage.setItem(lastTried, String(now()))
  window.location.assign('/')
}

/**
 * Signs in at the employee's request. A frame opens a window that hands over its session; a window leaves for the
 * sign-in page. Resolves to false if a frame could not sign in.
 */
export async function signInOnRequest(host: Host, window: Window): Promise<boolean> {
  if (host.kind === 'frame') {
    return signInByWindow(window, signInAddress(window.location.origin + handOverAddress))
  }
  window.location.assign(signInAddress(window.location.href))
  return new Promise<never>(() => undefined)
}

export function signInAddress(returnTo: string): string {
  return `/api/sign-in?returnTo=${encodeURIComponent(returnTo)}`
}
