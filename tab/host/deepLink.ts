/** Returns the portal path for a deep link (`clients/…/invoices`), or null if it does not lead to a screen. */
export function pathOf(deepLink: string): string | null {
  const path = deepLink.startsWith('/') ? deepLink : `/${deepLink}`
  return /^(\/[A-Za-z0-9._~-]+)+\/?$/.test(path) && !path.includes('..') ? path : null
}

/** Opens the screen of the deep link; Teams itself always opens the tab at the start page. */
export function openDeepLink(window: Window, deepLink: string | null): void {
  const path = deepLink === null ? null : pathOf(deepLink)
  if (path !== null && window.location.pathname === '/') window.history.replaceState(null, '', path)
}
