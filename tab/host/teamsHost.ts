import * as teams from '@microsoft/teams-js'
import { copyInPage } from './browserHost.ts'
import { type Host, HostError, type ThemeName } from './host.ts'
import { createTokenKeeper } from './tokenKeeper.ts'

/** Longer than any Microsoft host takes to answer; other pages never answer. */
const connectTimeoutMilliseconds = 5_000

const themes: { readonly [theme: string]: ThemeName } = {
  default: 'light',
  light: 'light',
  dark: 'dark',
  contrast: 'contrast',
}
const themeOf = (theme: string): ThemeName => themes[theme] ?? 'light'

/** Connects to the Teams host that frames the tab. Returns null if the framing page does not answer as Teams does. */
export async function teamsHost(window: Window): Promise<Host | null> {
  const connected = teams.app
    .initialize(framingOrigin(window))
    .then(() => teams.app.getContext())
    .catch(() => null)
  const timedOut = new Promise<null>((resolve) =>
    window.setTimeout(() => resolve(null), connectTimeoutMilliseconds),
  )
  const context = await Promise.race([connected, timedOut])
  if (!context) return null
  const token = createTokenKeeper({ now: () => Date.now(), fetchToken })
  const listeners = new Set<(theme: ThemeName) => void>()
  teams.app.registerOnThemeChangeHandler((theme) => {
    for (const listener of listeners) listener(themeOf(theme))
  })
  return {
    kind: 'teams',
    deepLink: context.page.subPageId || null,
    locale: context.app.locale,
    theme: themeOf(context.app.theme),
    onTheme: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    token,
    ready: () => teams.app.notifySuccess(),
    openLink: (url) => teams.app.openLink(url),
    copy: (text) => copy(window, text),
  }
}

async function fetchToken(): Promise<string> {
  try {
    return await teams.authentication.getAuthToken()
  } catch (error) {
    throw new HostError(error instanceof Error ? error.message : String(error))
  }
}

async function copy(window: Window, text: string): Promise<boolean> {
  if (!teams.clipboard.isSupported()) return copyInPage(window, text)
  try {
    await teams.clipboard.write(new Blob([text], { type: 'text/plain' }))
    return true
  } catch {
    // Some hosts report support and then refuse.
    return copyInPage(window, text)
  }
}

/**
 * Returns the origin of the framing page, for the library to trust besides Microsoft's own hosts. Only pages that
 * the admin put in the server's `frame-ancestors` can frame the portal.
 */
function framingOrigin(window: Window): string[] {
  const origin = window.location.ancestorOrigins?.[0]
  return origin ? [origin] : []
}
