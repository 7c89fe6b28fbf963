/** Addresses of pages of the portal. They hold opaque ids and no personal data. */
export type Links = {
  readonly start: string
  readonly client: (id: string) => string
  readonly openItems: (id: string) => string
  readonly invoices: (id: string) => string
  readonly invoice: (id: string) => string
  readonly creditor: (id: string) => string
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
  return {
    start: to(''),
    client: (id) => to(`clients/${id}`),
    openItems: (id) => to(`clients/${id}/open-items`),
    invoices: (id) => to(`clients/${id}/invoices`),
    invoice: (id) => to(`invoices/${id}`),
    creditor: (id) => to(`creditors/${id}`),
  }
}
