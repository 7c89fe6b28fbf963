import * as teams from '@microsoft/teams-js'
import { copyInPage } from './browserHost.ts'
import { type Host, HostError, type ThemeName } from './host.ts'
import { createTokenKeeper } from './tokenKeeper.ts'

/** Longer no host takes to answer; a page that frames the portal without being Teams never does. */
const patienceMilliseconds = 5_000

const themes: { readonly [theme: string]: ThemeName } = {
  default: 'light',
  light: 'light',
  dark: 'dark',
  contrast: 'contrast',
}
const themeOf = (theme: string): ThemeName => themes[theme] ?? 'light'

/** Connects with the Teams host around this frame; null when what is around does not answer as Teams does. */
export async function teamsHost(window: Window): Promise<Host | null> {
  const connected = teams.app
    .initialize(strangeOrigin(window))
    .then(() => teams.app.getContext())
    .catch(() => null)
  const late = new Promise<null>((resolve) => window.setTimeout(() => resolve(null), patienceMilliseconds))
  const context = await Promise.race([connected, late])
  if (!context) return null
  const token = createTokenKeeper({ now: () => Date.now(), ask: askToken })
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

async function askToken(): Promise<string> {
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
    // Some hosts say that they can and then refuse.
    return copyInPage(window, text)
  }
}

/**
 * The library trusts Microsoft's hosts by itself. Any other page may only frame the portal when the server's
 * `frame-ancestors` allows it, so the page that frames us here has been allowed by the admin.
 */
function strangeOrigin(window: Window): string[] {
  const around = window.location.ancestorOrigins?.[0]
  return around ? [around] : []
}
