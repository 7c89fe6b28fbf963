import { isMicrosoftHost } from '../../src/values/microsoftHosts.ts'
import { browserHost } from './browserHost.ts'
import type { Host } from './host.ts'

/** The limit of Microsoft's own library, which suits slow computers. */
const teamsMilliseconds = 60_000
/** Other pages never answer. Only a page that plays Teams does, and quickly. */
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
 * Returns 'teams' if the tab is in a Microsoft host, 'page' if it is in a frame of any other page, and 'window' if it is
 * not in a frame. Teams on a phone uses a bridge to its app instead of a frame.
 */
export function placeOf(window: Window): 'teams' | 'page' | 'window' {
  if (window.parent === window) return 'nativeInterface' in window ? 'teams' : 'window'
  const origin = window.location.ancestorOrigins?.[0] ?? originOf(window.document.referrer)
  return isMicrosoftHost(origin) ? 'teams' : 'page'
}

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '')
