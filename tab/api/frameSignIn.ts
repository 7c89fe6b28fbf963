/**
 * Signing in from a frame in a page of another site. The browser keeps the frame's cookies apart from those of a window,
 * so the sign-in window gives its opener a one-time code. The frame redeems that code for a cookie of its own.
 */

/** The page that the sign-in window returns to. */
export const handOverAddress = '/signed-in'

const messageKind = 'portal/signed-in'
const post = { method: 'POST', credentials: 'same-origin' } as const
const headers = { 'X-Portal': '1', 'Content-Type': 'application/json' }

/**
 * Opens the sign-in window. Resolves to true once the frame is signed in, and to false if the browser blocked the window
 * or the code was refused. Never resolves if the employee closes the window; another call opens a new one.
 */
export async function signInByWindow(window: Window, signInAddress: string): Promise<boolean> {
  const opened = window.open(signInAddress, '_blank', 'popup,width=520,height=720')
  if (!opened) return false
  const code = await codeFrom(window, opened)
  const body = JSON.stringify({ code })
  const response = await window.fetch('/api/sign-in/redeem', { ...post, headers, body }).catch(() => null)
  return response?.ok ?? false
}

/** Gives the code to the opener of the sign-in window and closes the window. Without a code it opens the portal. */
export async function handOverSession(window: Window): Promise<void> {
  const response = await window.fetch('/api/sign-in/code', { ...post, headers }).catch(() => null)
  const answer: unknown = response?.ok ? await response.json() : null
  const code = codeIn(answer)
  if (code === null) return window.location.replace('/')
  // Whoever opened this window, only a page of the portal can receive the code.
  window.opener.postMessage({ kind: messageKind, code }, window.location.origin)
  window.close()
}

function codeFrom(window: Window, opened: Window): Promise<string> {
  return new Promise((resolve) => {
    const receive = ({ source, origin, data }: MessageEvent<unknown>) => {
      const code = isOurs(data) ? codeIn(data) : null
      if (source !== opened || origin !== window.location.origin || code === null) return
      window.removeEventListener('message', receive)
      resolve(code)
    }
    window.addEventListener('message', receive)
  })
}

const isOurs = (data: unknown): data is { readonly kind: string } =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === messageKind

function codeIn(data: unknown): string | null {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string'
    ? data.code
    : null
}
