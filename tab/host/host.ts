export type ThemeName = 'light' | 'dark' | 'contrast'

/** What the tab runs in: Teams (or another Microsoft host), a browser window, or a frame in another page. */
export type Host = {
  readonly kind: 'teams' | 'browser' | 'frame'
  /** The screen that a deep link asks for, such as `clients/…/invoices`; null for the start page. */
  readonly deepLink: string | null
  /** False if the page around the portal shows the institution's name itself (`?chrome=none`). */
  readonly showsName: boolean
  /** The language of the host, such as `nl-nl`. */
  readonly locale: string
  readonly theme: ThemeName
  /** Calls back on every theme change; returns a function that unsubscribes. */
  readonly onTheme: (changed: (theme: ThemeName) => void) => () => void
  /** Returns a token for the API, or null if the session is in a cookie. `fresh` asks for a new one. Throws a HostError. */
  readonly token: (fresh: boolean) => Promise<string | null>
  /** Reports that the portal shows something to read; until then Teams may show its own loading screen. */
  readonly ready: () => void
  /** Reports that the portal crashed, so that Teams shows its own error page. */
  readonly failed: () => void
  readonly openLink: (url: string) => Promise<void>
  /** Returns false if the clipboard is blocked, as it sometimes is in Teams. */
  readonly copy: (text: string) => Promise<boolean>
}

/** The host returned no token. `reason` is its own error text, for the admin. */
export class HostError extends Error {
  readonly code = 'host/no-token'
  readonly reason: string
  constructor(reason: string) {
    super(`the host returned no token: ${reason}`)
    this.reason = reason
  }
}

/** The `reason` of a HostError if the host did not answer in time. */
export const hostTimedOut = 'timeout'
