import type { Host, ThemeName } from './host.ts'

/** A window of its own, or a page that frames the portal without being Teams. */
export function browserHost(window: Window): Host {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const contrast = window.matchMedia('(forced-colors: active)')
  const theme = (): ThemeName => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light')
  return {
    kind: window.parent === window ? 'browser' : 'frame',
    deepLink: null,
    locale: window.navigator.language,
    theme: theme(),
    onTheme: (changed) => {
      const tell = () => changed(theme())
      for (const query of [dark, contrast]) query.addEventListener('change', tell)
      return () => {
        for (const query of [dark, contrast]) query.removeEventListener('change', tell)
      }
    },
    token: () => Promise.resolve(null),
    ready: () => undefined,
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
    // Blocked by the frame's permissions: the caller shows the text to be copied by hand.
    return false
  }
}
