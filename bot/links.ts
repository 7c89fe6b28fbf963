import type { Place, PortalPage } from './actions.ts'
import { placeInText } from './portalLink.ts'

/** Addresses of pages of the portal. They hold opaque ids and no personal data. */
export type Links = {
  readonly start: string
  readonly client: (id: string) => string
  readonly openItems: (id: string) => string
  readonly invoices: (id: string) => string
  readonly invoice: (id: string) => string
  readonly creditor: (id: string) => string
  readonly place: (place: Place) => string
  /** The employee's own chat with the bot; the portal outside Teams. */
  readonly chat: string
  /** Returns the page of the first link to this portal in a text or in markup. Returns null without such a link. */
  readonly placeIn: (text: string) => PortalPage | null
}

/** The tab's entity id in the app manifest. */
const entity = 'portal'

/**
 * Creates links that open the tab in Teams, and the portal in a browser for people who are not in Teams. Without an app
 * id the links lead straight to the portal.
 */
export function createLinks(publicUrl: string, teamsAppId: string | null): Links {
  const to = (path: string) => {
    const web = `${publicUrl}/${path}`
    if (teamsAppId === null) return web
    const query = new URLSearchParams({ webUrl: web })
    if (path !== '') query.set('context', JSON.stringify({ subEntityId: path }))
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/${entity}?${query}`
  }
  const pages = {
    client: (id: string) => to(`clients/${id}`),
    openItems: (id: string) => to(`clients/${id}/open-items`),
    invoices: (id: string) => to(`clients/${id}/invoices`),
    invoice: (id: string) => to(`invoices/${id}`),
    creditor: (id: string) => to(`creditors/${id}`),
  }
  const start = to('')
  return {
    start,
    ...pages,
    place: (place) => {
      switch (place.verb) {
        case 'list':
          return start
        case 'openClient':
          return pages.client(place.clientId)
        case 'openItems':
          return pages.openItems(place.clientId)
        case 'invoices':
          return pages.invoices(place.clientId)
        case 'openInvoice':
          return pages.invoice(place.invoiceId)
      }
    },
    chat: teamsAppId === null ? start : `https://teams.microsoft.com/l/entity/${teamsAppId}/conversations`,
    placeIn: (text) => placeInText(text, publicUrl),
  }
}
