import type { Books } from '../ledger/books.ts'
import type { Entity, Streamed } from '../ledger/entities.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { EndpointOf, Property } from '../odata/metadata.ts'
import type { Query } from '../odata/query.ts'
import { Refusal } from '../odata/refusal.ts'
import { paymentConditionRows } from '../rows/relationRows.ts'
import { type Row, userName, type Value } from '../rows/row.ts'
import { receivables } from './receivables.ts'
import { type Scanned, scan } from './scan.ts'

const singles: { readonly [path: string]: Entity } = {
  'crm/Accounts': 'accounts',
  'crm/Contacts': 'contacts',
  'crm/Addresses': 'addresses',
  'crm/BankAccounts': 'bankAccounts',
  'cashflow/DirectDebitMandates': 'mandates',
  'cashflow/PaymentConditions': 'paymentConditions',
  'documents/Documents': 'documents',
  'documents/DocumentAttachments': 'attachments',
  'financialtransaction/TransactionLines': 'transactionLines',
  'salesentry/SalesEntryLines': 'salesEntryLines',
  'bulk/CRM/Accounts': 'accounts',
  'bulk/CRM/Contacts': 'contacts',
  'bulk/CRM/Addresses': 'addresses',
}
const streams: { readonly [path: string]: Streamed } = {
  'sync/CRM/Accounts': 'accounts',
  'sync/CRM/Contacts': 'contacts',
  'sync/CRM/Addresses': 'addresses',
  'sync/Cashflow/PaymentTerms': 'terms',
  'sync/SalesInvoice/SalesInvoices': 'salesInvoices',
}

/** Reads a page of a resource. Throws a Refusal if the stand-in does not have the resource. */
export function readPage(
  ledger: Ledger,
  { path, pageSize }: EndpointOf,
  query: Query & { readonly account: string | null },
  books: readonly Books[],
): Scanned {
  const entity = singles[path]
  if (entity) return scan(ledger, entity, query, pageSize)
  if (path === 'sync/Deleted' || streams[path]) return readStream(ledger, path, query, pageSize)
  if (path.startsWith('read/financial/ReceivablesList')) {
    const after = Number(query.skipToken ?? 0)
    return receivables(ledger, { account: query.account, after, size: pageSize })
  }
  if (path === 'current/Me') return { rows: [me(ledger)], token: null }
  if (path === 'system/Divisions') return { rows: books.map(division), token: null }
  throw new Refusal(404, 'Resource not found.')
}

function readStream(ledger: Ledger, path: string, query: Query, pageSize: number): Scanned {
  const cursor = query.filter?.kind === 'compare' ? Number(query.filter.literal.value) : 0
  const after = Math.max(cursor, Number.parseInt(query.skipToken ?? '0', 10))
  const limit = Math.min(query.top ?? pageSize, pageSize)
  const stream = streams[path]
  const found = stream ? ledger.changes(stream, after, limit + 1) : ledger.deletionsAfter(after, limit + 1)
  const rows = found.slice(0, limit)
  const hasMore = found.length > limit && query.top === null
  return { rows, token: hasMore ? `${rows.at(-1)?.Timestamp}L` : null }
}

/** Reads a record by its GUID. Throws a Refusal if the resource has no such record. */
export function readRecord(ledger: Ledger, { path }: EndpointOf, guid: string): Row {
  if (path === 'cashflow/PaymentConditions') {
    const condition = paymentConditionRows(ledger.administration).find((row) => row.ID === guid.toLowerCase())
    if (condition) return condition
  }
  const found = ledger.find(guid)
  if (!found || found.entity !== singles[path]) throw new Refusal(404, 'Resource not found for the segment.')
  return found.row
}

/** Reads a record as Exact shows it: with its old values if a write is not visible yet. */
export function showRecord(ledger: Ledger, endpoint: EndpointOf, guid: string): Row {
  return ledger.writing.toShow(readRecord(ledger, endpoint, guid))
}

/** Changes some properties of a record. Throws a Refusal for a property that is not writable. */
export function writeRecord(ledger: Ledger, endpoint: EndpointOf, guid: string, body: unknown): void {
  const row = readRecord(ledger, endpoint, guid)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal(
      400,
      'Error processing request stream. The request should be a valid top-level resource object.',
    )
  }
  const properties = Object.entries(body).map(([name, value]) => {
    const property = endpoint.byName.get(name)
    if (!property) throw new Refusal(400, `The property '${name}' does not exist on type '${endpoint.path}'.`)
    if (!property.writable?.includes('put'))
      throw new Refusal(400, `The property '${name}' cannot be changed.`)
    return [name, readValue(property, value)]
  })
  const changes: { [name: string]: Value } = Object.fromEntries(properties)
  if ('Name' in changes && !changes.Name) throw new Refusal(400, 'Verplicht: Naam')
  if ('Code' in changes) changes.Code = String(changes.Code).trim().padStart(18)
  if ('Country' in changes && changes.Country !== row.Country && !('State' in changes) && row.State) {
    throw new Refusal(400, 'De provincie hoort niet bij het land.')
  }
  ledger.change(guid, ledger.writing.toStore(row, changes))
}

function readValue({ name, type }: Property, value: unknown): Value {
  if (value === null) return null
  const wrong = new Refusal(
    400,
    `Error processing request stream. Error encountered in converting the value of property '${name}' to type '${type}'.`,
  )
  switch (type) {
    case 'Edm.String':
      if (typeof value !== 'string') throw wrong
      return value
    case 'Edm.Guid':
      if (typeof value !== 'string' || !/^[0-9a-f-]{36}$/i.test(value)) throw wrong
      return value.toLowerCase()
    case 'Edm.DateTime': {
      const text = typeof value === 'string' ? value : ''
      const moment = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text.replace(/Z$/, '')}Z`)
      if (Number.isNaN(moment)) throw wrong
      return moment
    }
    case 'Edm.Boolean':
      if (typeof value !== 'boolean') throw wrong
      return value
    default:
      if (typeof value !== 'number') throw wrong
      return value
  }
}

function me({ administration }: Ledger): Row {
  return {
    UserID: administration.guids.make('fixed', 0, 1),
    CurrentDivision: administration.division,
    AccountingDivision: administration.division,
    FullName: userName,
    FirstName: 'Koppeling',
    LastName: 'Servicedesk',
    UserName: 'koppeling.servicedesk',
    Email: 'koppeling@voorbeeld.nl',
    Language: 'NL',
    LanguageCode: 'nl-NL',
    IsClientUser: false,
    ServerUtcOffset: 1,
  }
}

function division({ name, status, ledger: { administration, movedAt } }: Books, index: number): Row {
  return {
    Code: administration.division,
    Hid: 4_711,
    Description: name,
    City: 'Wijk bij Duurstede',
    Country: 'NL',
    Legislation: '1',
    Currency: 'EUR',
    Current: index === 0,
    IsMainDivision: index === 0,
    Status: status,
    BlockingStatus: 0,
    DivisionMoveDate: movedAt,
    DivisionHRLinkUnlinkDate: null,
  }
}
