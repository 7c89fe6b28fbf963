/**
 * Signing in from a frame in a page of another site. The browser keeps the frame's cookies apart from those of a window,
 * so the window that signs in gives its opener a one-time code, with which the frame gets a cookie of its own.
 */

/** The page to which the sign-in window returns. */
export const handOverAddress = '/signed-in'

const messageKind = 'portal/signed-in'
const post = { method: 'POST', credentials: 'same-origin' } as const
const headers = { 'X-Portal': '1', 'Content-Type': 'application/json' }

/**
 * Opens the sign-in window and resolves to true once the frame is signed in, or to false if the browser blocked the
 * window or the code was refused. Never resolves if the employee closes the window; a next call starts again.
 */
export async function signInByWindow(window: Window, signInAddress: string): Promise<boolean> {
  const opened = window.open(signInAddress, '_blank', 'popup,width=520,height=720')
  if (!opened) return false
  const code = await codeFrom(window, opened)
  const body = JSON.stringify({ code })
  const response = await window.fetch('/api/sign-in/redeem', { ...post, headers, body }).catch(() => null)
  return response?.ok ?? false
}

/** In the sign-in window: gives the opener its code and closes. A window that cannot do so becomes the portal. */
export async function handOverSession(window: Window): Promise<void> {
  const response = await window.fetch('/api/sign-in/code', { ...post, headers }).catch(() => null)
  const answer: unknown = response?.ok ? await response.json() : null
  const code = codeIn(answer)
  if (code === null) return window.location.replace('/')
  // Only a page of the portal receives it, whoever opened this window.
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
