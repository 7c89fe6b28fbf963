import { parseClientId, parseInvoiceId } from '../src/values/ids.ts'
import type { PortalPage } from './actions.ts'

/** The hosts of links that open an app in Teams. */
const teamsHosts: readonly string[] = ['teams.microsoft.com', 'teams.cloud.microsoft']

/**
 * Returns the page of the first link to this portal in a text or in markup. Returns null without such a link. Reads links
 * of the browser and of Teams.
 */
export function placeInText(text: string, publicUrl: string): PortalPage | null {
  for (const [link] of text.matchAll(/https?:\/\/[^\s"'<>\\]+/g)) {
    const place = placeOfLink(link.replaceAll('&amp;', '&'), publicUrl)
    if (place) return place
  }
  return null
}

/** Removes links from a text, so that their words are not searched. */
export function withoutLinks(text: string): string {
  return text.replace(/https?:\/\/[^\s"'<>]+/g, ' ')
}

function placeOfLink(link: string, publicUrl: string): PortalPage | null {
  if (!URL.canParse(link)) return null
  const { host, pathname, searchParams } = new URL(link)
  if (teamsHosts.includes(host) && pathname.startsWith('/l/')) {
    const web = searchParams.get('webUrl')
    return web === null || !isPortal(web, publicUrl) ? null : placeOfLink(web, publicUrl)
  }
  return isPortal(link, publicUrl) ? placeOfPath(pathname) : null
}

function isPortal(link: string, publicUrl: string): boolean {
  return URL.canParse(link) && new URL(link).origin === new URL(publicUrl).origin
}

function placeOfPath(path: string): PortalPage | null {
  const [kind, id = '', list] = path.split('/').filter(Boolean)
  const invoiceId = parseInvoiceId(id)
  if (kind === 'invoices' && invoiceId) return { verb: 'openInvoice', invoiceId }
  const clientId = parseClientId(id)
  if (kind !== 'clients' || !clientId) return null
  if (list === 'open-items') return { verb: 'openItems', clientId, page: 0 }
  if (list === 'invoices') return { verb: 'invoices', clientId, show: 'open', page: 0 }
  return { verb: 'openClient', clientId, question: 'find' }
}
