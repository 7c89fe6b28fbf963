export type ThemeName = 'light' | 'dark' | 'contrast'

/** What surrounds the tab: Teams (or another Microsoft host), a browser window, or a strange frame. */
export type Host = {
  readonly kind: 'teams' | 'browser' | 'frame'
  /** The screen that a deep link asks for, such as `clients/…/invoices`; null for the start page. */
  readonly deepLink: string | null
  /** The language of the host, such as `nl-nl`. */
  readonly locale: string
  readonly theme: ThemeName
  /** Calls back at each change of theme; gives the way to stop. */
  readonly onTheme: (changed: (theme: ThemeName) => void) => () => void
  /** A token for the API, `fresh` when the last one was refused; null where a cookie does the work. Throws a HostError. */
  readonly token: (fresh: boolean) => Promise<string | null>
  /** Tells the host that the portal can be used; Teams shows its own waiting screen until then. */
  readonly ready: () => void
  readonly openLink: (url: string) => Promise<void>
  /** False when the clipboard is blocked, which Teams does at times. */
  readonly copy: (text: string) => Promise<boolean>
}

/** The host gave no token; `reason` is its own word for it, for the admin. */
export class HostError extends Error {
  readonly code = 'host/no-token'
  readonly reason: string
  constructor(reason: string) {
    super(`the host gives no token: ${reason}`)
    this.reason = reason
  }
}
