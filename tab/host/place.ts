/** The address of a screen for the place in a deep link (`clients/…/invoices`); null when it is none of ours. */
export function pathOf(place: string): string | null {
  const path = place.startsWith('/') ? place : `/${place}`
  return /^(\/[A-Za-z0-9._~-]+)+\/?$/.test(path) && !path.includes('..') ? path : null
}

/** Opens the tab at the place its deep link asks for; Teams itself always opens it at the start. */
export function goToPlace(window: Window, place: string | null): void {
  const path = place === null ? null : pathOf(place)
  if (path !== null && window.location.pathname === '/') window.history.replaceState(null, '', path)
}
