import { comparisons, type Filter, FilterError, parseFilter } from './filter.ts'
import type { EndpointOf } from './metadata.ts'
import { Refusal } from './refusal.ts'

/** The query of a GET on a collection, after checking what the endpoint allows. */
export type Query = {
  readonly filter: Filter | null
  readonly select: readonly string[] | null
  readonly top: number | null
  readonly orderBy: { readonly property: string; readonly descending: boolean } | null
  readonly skipToken: string | null
}

const known = ['$filter', '$select', '$top', '$orderby', '$skiptoken', '$skip', '$format']

/** Resources that also have a sync stream, and therefore require a filter on an indexed property. */
const mandatoryFilters: { readonly [path: string]: readonly string[] | 'filterable' } = {
  'crm/Accounts': 'filterable',
  'crm/Contacts': ['ID', 'Account', 'Code', 'Modified'],
  'crm/Addresses': ['ID', 'Account', 'Modified'],
  'documents/Documents': [
    'ID',
    'Account',
    'FinancialTransactionEntryID',
    'SalesInvoiceNumber',
    'Modified',
    'HID',
  ],
  'documents/DocumentAttachments': ['ID', 'Document'],
  'financialtransaction/TransactionLines': 'filterable',
  'bulk/CRM/Accounts': 'filterable',
  'bulk/CRM/Contacts': 'filterable',
  'bulk/CRM/Addresses': 'filterable',
}
/** Resources that require `$select`, unless `$top` is 1. */
const needsSelect = [
  'crm/Accounts',
  'crm/Contacts',
  'documents/Documents',
  'financialtransaction/TransactionLines',
]

/** Parses and checks a query. Throws a Refusal with the message that Exact would send. */
export function readQuery(endpoint: EndpointOf, parameters: URLSearchParams): Query {
  for (const name of parameters.keys()) {
    if (name.startsWith('$') && !known.includes(name))
      throw new Refusal(400, `The query parameter '${name}' is not supported.`)
  }
  const isBulk = endpoint.path.startsWith('bulk/') || endpoint.path.startsWith('sync/')
  if (isBulk && parameters.has('$skip')) throw new Refusal(400, 'Skip is not supported on bulk endpoints.')
  const top = wholeNumber(parameters.get('$top'))
  const select = readSelect(endpoint, parameters.get('$select'))
  if (!select && endpoint.selectMandatory)
    throw new Refusal(400, 'Please add a $select statement to the query string.')
  if (!select && top !== 1 && needsSelect.includes(endpoint.path)) {
    throw new Refusal(400, 'Please add a $select or a $top=1 statement to the query string.')
  }
  return {
    filter: readFilter(endpoint, parameters.get('$filter')),
    select,
    top,
    orderBy: readOrder(endpoint, parameters.get('$orderby')),
    skipToken: parameters.get('$skiptoken'),
  }
}

function wholeNumber(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d+$/.test(text)) throw new Refusal(400, `Incorrect format for $top argument '${text}'.`)
  return Number(text)
}

function readSelect(endpoint: EndpointOf, text: string | null): readonly string[] | null {
  if (text === null || text.trim() === '' || text.trim() === '*') return null
  const names = text.split(',').map((name) => name.trim())
  for (const name of names) {
    if (!endpoint.byName.has(name))
      throw new Refusal(400, `Could not find a property named '${name}' on type '${endpoint.path}'.`)
  }
  return names
}

function readOrder(endpoint: EndpointOf, text: string | null): Query['orderBy'] {
  if (text === null) return null
  const [property = '', direction = 'asc'] = text.trim().split(/\s+/)
  if (!endpoint.byName.has(property))
    throw new Refusal(400, `No property '${property}' exists in type '${endpoint.path}'.`)
  return { property, descending: direction === 'desc' }
}

function readFilter(endpoint: EndpointOf, text: string | null): Filter | null {
  const demanded = mandatoryFilters[endpoint.path]
  const fields = demanded === 'filterable' ? endpoint.filterable : demanded
  if (text === null || text.trim() === '') {
    if (endpoint.path.startsWith('sync/')) throw new Refusal(400, mandatory(['Timestamp']))
    if (fields) throw new Refusal(400, mandatory(fields))
    return null
  }
  const filter = parsed(text)
  checkProperties(endpoint, filter)
  if (endpoint.path.startsWith('sync/')) checkCursor(filter)
  if (fields && !comparisons(filter).some((each) => fields.includes(each.property)))
    throw new Refusal(400, mandatory(fields))
  return filter
}

function parsed(text: string): Filter {
  try {
    return parseFilter(text)
  } catch (error) {
    if (error instanceof FilterError) throw new Refusal(400, error.message)
    throw error
  }
}

function mandatory(fields: readonly string[]): string {
  return `This endpoint has mandatory filtering applied. A GET request for this endpoint must have a $filter parameter with one of the following fields in the url: ${fields.join(', ')}`
}

const literalTypes: { readonly [type: string]: readonly string[] } = {
  'Edm.Guid': ['guid'],
  'Edm.DateTime': ['datetime'],
  'Edm.Int64': ['long', 'number'],
  'Edm.String': ['string'],
  'Edm.Boolean': ['boolean'],
}

function checkProperties(endpoint: EndpointOf, filter: Filter): void {
  const refused = new Set<string>()
  for (const { property, operator, literal } of comparisons(filter)) {
    const found = endpoint.byName.get(property)
    if (!found)
      throw new Refusal(400, `No property '${property}' exists in type '${endpoint.path}' at position 0.`)
    if (endpoint.filterable && !endpoint.filterable.includes(property)) refused.add(property)
    const allowed = literalTypes[found.type] ?? ['number', 'long']
    if (literal.type !== 'null' && !allowed.includes(literal.type)) {
      throw new Refusal(
        400,
        `Operator '${operator}' incompatible with operand types '${found.type}' and '${literal.type}'.`,
      )
    }
  }
  if (refused.size > 0)
    throw new Refusal(400, `Filtering on these fields is not supported: ${[...refused].join(', ')}`)
}

/** A sync resource accepts only the filter `Timestamp gt 123L`. */
function checkCursor(filter: Filter): void {
  const isCursor = filter.kind === 'compare' && filter.operator === 'gt' && filter.literal.type === 'long'
  if (!isCursor) throw new Refusal(400, 'This $filter parameter is not supported for this resource')
}
