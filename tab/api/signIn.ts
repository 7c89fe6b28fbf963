import type { Host } from '../host/host.ts'
import { ApiError } from './errors.ts'

const lastTried = 'portal.signInTried'
/** A second sign-in so soon after the first means that signing in does not help. */
const againMilliseconds = 30_000

/** Leaves for the sign-in page and never resolves, or throws an ApiError where that cannot help. */
export function createSignIn(host: Host, window: Window, now: () => number): () => Promise<never> {
  return async () => {
    if (host.kind !== 'browser') throw new ApiError('tab/sign-in-needed', { status: 401 })
    const before = Number(window.sessionStorage.getItem(lastTried) ?? 0)
    if (now() - before < againMilliseconds) throw new ApiError('tab/sign-in-needed', { status: 401 })
    window.sessionStorage.setItem(lastTried, String(now()))
    window.location.assign(signInAddress(window.location.href))
    return new Promise<never>(() => undefined)
  }
}

export function signInAddress(returnTo: string): string {
  return `/api/sign-in?returnTo=${encodeURIComponent(returnTo)}`
}
