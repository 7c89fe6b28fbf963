import type { EndpointOf } from '../odata/metadata.ts'
import type { Row, Value } from '../rows/row.ts'

export type Addressed = { readonly endpoint: EndpointOf; readonly url: string }
type Sent = { readonly [property: string]: unknown }

/** One record in this many has its GUIDs in capitals, a different one in each response. */
const capitalsEvery = 11

function sent(type: string, value: Value | undefined, deferred: () => string, inCapitals: boolean): unknown {
  if (type.startsWith('Collection(')) return { __deferred: { uri: deferred() } }
  if (value === undefined || value === null) return null
  switch (type) {
    case 'Edm.DateTime':
      return `/Date(${value})/`
    case 'Edm.Int64':
      return String(value)
    case 'Edm.Guid':
      return inCapitals ? String(value).toUpperCase() : value
    default:
      return value
  }
}

/** Converts records to their JSON form, with the selected properties. */
export function wireRows(
  { endpoint, url }: Addressed,
  rows: readonly Row[],
  select: readonly string[] | null,
  answer: number,
): readonly Sent[] {
  const names = select ?? endpoint.properties.map((property) => property.name)
  const chosen = names.map((name) => ({ name, type: endpoint.byName.get(name)?.type ?? 'Edm.String' }))
  return rows.map((row, index) => {
    const uri = `${url}(guid'${row.ID ?? row.Code ?? row.UserID}')`
    const inCapitals = (index + answer) % capitalsEvery === 0
    const properties = chosen.map(({ name, type }) => [
      name,
      sent(type, row[name], () => `${uri}/${name}`, inCapitals),
    ])
    return {
      __metadata: { uri, type: `Exact.Web.Api.Models.${endpoint.path.replace('/', '.')}` },
      ...Object.fromEntries(properties),
    }
  })
}

/** The verbose JSON envelope of a collection. A call for one record with `$top=1` gets a bare list. */
export function collectionJson(rows: readonly Sent[], next: string | null, isBare: boolean): string {
  if (isBare) return JSON.stringify({ d: rows })
  return JSON.stringify({ d: next === null ? { results: rows } : { results: rows, __next: next } })
}

export function recordJson(row: Sent | undefined): string {
  return JSON.stringify({ d: row })
}

export function errorJson(message: string): string {
  return JSON.stringify({ error: { code: '', message: { lang: '', value: message } } })
}

const escaped = (value: unknown): string =>
  String(value).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** The response to a request without an Accept header for JSON. */
export function feedXml(rows: readonly Sent[]): string {
  const entries = rows.map((row) => {
    const properties = Object.entries(row)
      .filter(([name]) => name !== '__metadata')
      .map(([name, value]) =>
        value === null ? `<d:${name} m:null="true" />` : `<d:${name}>${escaped(value)}</d:${name}>`,
      )
    return `<entry><content type="application/xml"><m:properties>${properties.join('')}</m:properties></content></entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">${entries.join('')}</feed>`
}

export function errorXml(message: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><error xmlns="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><code></code><message>${escaped(message)}</message></error>`
}
