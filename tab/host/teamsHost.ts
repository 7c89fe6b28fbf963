import * as teams from '@microsoft/teams-js'
import { copyInPage } from './browserHost.ts'
import { type Host, HostError, type ThemeName } from './host.ts'
import { createTokenKeeper } from './tokenKeeper.ts'

const themes: { readonly [theme: string]: ThemeName } = {
  default: 'light',
  light: 'light',
  dark: 'dark',
  contrast: 'contrast',
}
const themeOf = (theme: string): ThemeName => themes[theme] ?? 'light'

/**
 * Connects to the Teams host around the tab. Never resolves if there is none. Ignores the library's own time limit,
 * because a host may still answer later.
 */
export async function teamsHost(window: Window): Promise<Host> {
  await teams.app.initialize(framingOrigin(window)).catch(() => undefined)
  const context = await teams.app.getContext()
  teams.app.notifyAppLoaded()
  const token = createTokenKeeper({ now: Date.now, fetchToken })
  const listeners = new Set<(theme: ThemeName) => void>()
  teams.app.registerOnThemeChangeHandler((theme) => {
    for (const listener of listeners) listener(themeOf(theme))
  })
  return {
    kind: 'teams',
    deepLink: context.page.subPageId || null,
    showsName: true,
    locale: context.app.locale,
    theme: themeOf(context.app.theme),
    onTheme: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    token,
    ready: () => teams.app.notifySuccess(),
    failed: () => teams.app.notifyFailure({ reason: teams.app.FailedReason.Other }),
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
