import type { Host, ThemeName } from './host.ts'

/** The host outside Teams: a browser window, or a page that frames the portal. */
export function browserHost(window: Window): Host {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const contrast = window.matchMedia('(forced-colors: active)')
  const theme = (): ThemeName => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light')
  return {
    kind: window.parent === window ? 'browser' : 'frame',
    deepLink: null,
    showsName: new URLSearchParams(window.location.search).get('chrome') !== 'none',
    locale: window.navigator.language,
    theme: theme(),
    onTheme: (changed) => {
      const notify = () => changed(theme())
      for (const query of [dark, contrast]) query.addEventListener('change', notify)
      return () => {
        for (const query of [dark, contrast]) query.removeEventListener('change', notify)
      }
    },
    token: () => Promise.resolve(null),
    ready: () => undefined,
    failed: () => undefined,
    openLink: (url) => {
      window.open(url, '_blank', 'noopener')
      return Promise.resolve()
    },
    copy: (text) => copyInPage(window, text),
  }
}

export async function copyInPage(window: Window, text: string): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text)
    return true
  } catch {
    // The frame's permissions block it: the caller shows the text to copy by hand.
    return false
  }
}
