/** Addresses that open a place of the portal. They hold opaque ids only. */
export type Links = {
  readonly start: string
  readonly client: (id: string) => string
  readonly openItems: (id: string) => string
  readonly invoices: (id: string) => string
  readonly invoice: (id: string) => string
}

/** Names of the manifest: the tab's entity. */
const entity = 'portal'

/**
 * Links into the tab within Teams when the app's id is given, with the browser's address for who is elsewhere;
 * otherwise straight to the portal.
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
  }
}
