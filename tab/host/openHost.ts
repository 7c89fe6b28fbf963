import { isMicrosoftHost } from '../../src/values/microsoftHosts.ts'
import { browserHost } from './browserHost.ts'
import type { Host } from './host.ts'

/** As long as Microsoft's own library waits for a slow computer. */
const teamsMilliseconds = 60_000
/** Other pages never answer, except one that plays Teams, which is quick. */
const pageMilliseconds = 500

/**
 * Finds out where the tab runs and passes the host to `use`. Calls `use` again if a Teams host answers after the tab
 * stopped waiting for it. The Teams library is only loaded where there may be a Teams host.
 */
export async function openHost(window: Window, use: (host: Host) => void): Promise<void> {
  const place = placeOf(window)
  if (place === 'window') return use(browserHost(window))
  const { teamsHost } = await import('./teamsHost.ts')
  const timer = window.setTimeout(
    () => use(browserHost(window)),
    place === 'teams' ? teamsMilliseconds : pageMilliseconds,
  )
  const host = await teamsHost(window)
  window.clearTimeout(timer)
  use(host)
}

/**
 * Returns 'teams' if only a Microsoft host can be around the tab, 'page' if any page can, and 'window' if none is. Teams
 * on a phone uses no frame but a bridge to its app.
 */
export function placeOf(window: Window): 'teams' | 'page' | 'window' {
  if (window.parent === window) return 'nativeInterface' in window ? 'teams' : 'window'
  const origin = window.location.ancestorOrigins?.[0] ?? originOf(window.document.referrer)
  return isMicrosoftHost(origin) ? 'teams' : 'page'
}

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '')
