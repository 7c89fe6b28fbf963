import { setTimeout } from 'node:timers/promises'
import type { Books } from '../ledger/books.ts'
import type { EndpointOf, Metadata } from '../odata/metadata.ts'
import { readQuery } from '../odata/query.ts'
import { Refusal } from '../odata/refusal.ts'
import { type Answer, empty, json } from './answer.ts'
import { collectionJson, errorJson, errorXml, feedXml, recordJson, wireRows } from './envelope.ts'
import { type Faults, spoilt } from './faults.ts'
import type { OAuth } from './oauth.ts'
import { readPage, showRecord, writeRecord } from './resources.ts'

export type Call = {
  readonly method: string
  readonly url: URL
  readonly token: string
  readonly acceptsJson: boolean
  readonly body: string
}
type AddressIn = Address & { readonly books: Books }
type Address = { readonly division: string | null; readonly path: string; readonly guid: string | null }

/** Properties that a service desk must not see. */
const forbidden = [
  'BSN',
  'SocialSecurityNumber',
  'IdentificationDate',
  'IdentificationDocument',
  'IdentificationUser',
]

/** The REST interface. Checks the token and the limits, then answers for the resource. */
export class Api {
  readonly violations = { withoutSelect: 0, badRequests: 0, unauthorized: 0, forbiddenProperties: 0 }
  private readonly books: readonly [Books, ...Books[]]
  private readonly metadata: Metadata
  private readonly guards: { readonly oauth: OAuth; readonly faults: Faults }
  private answers = 0

  /** The first books are those that the connecting user works in. */
  constructor(
    books: readonly [Books, ...Books[]],
    metadata: Metadata,
    guards: { oauth: OAuth; faults: Faults },
  ) {
    this.books = books
    this.metadata = metadata
    this.guards = guards
  }

  async answer(call: Call): Promise<Answer> {
    const address = addressOf(call.url)
    const { oauth, faults } = this.guards
    const books =
      this.books.find(({ ledger }) => String(ledger.administration.division) === address.division) ??
      this.books[0]
    const { limits } = books
    while (books.isHeld) await setTimeout(20)
    const resource = address.path
    if (limits.isBlocked(resource)) {
      return empty(429, { Reason: 'ErrorLimitExceeded: too many errors on this endpoint in the last hour' })
    }
    if (!oauth.isValid(call.token)) {
      this.violations.unauthorized += 1
      limits.answered(resource, 401)
      return this.refused(call, new Refusal(401, 'Unauthorized'), {})
    }
    const permission = limits.take(resource)
    if (!permission.allowed) return empty(429, permission.headers)
    const perform = (): Answer => this.safely(call, { ...address, books }, permission.headers)
    const planned = faults.next(`${call.method} ${resource}`) ?? faults.next(resource)
    const answer = planned === null ? perform() : await spoilt(planned, perform, permission.headers)
    limits.answered(resource, answer.status)
    return answer
  }

  private safely(call: Call, address: AddressIn, headers: Answer['headers']): Answer {
    try {
      return this.perform(call, address, headers)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.status === 400) this.violations.badRequests += 1
      return this.refused(call, error, headers)
    }
  }

  private refused(call: Call, refusal: Refusal, headers: Answer['headers']): Answer {
    const all = refusal.reason ? { ...headers, Reason: refusal.reason } : headers
    if (call.acceptsJson) return json(refusal.status, errorJson(refusal.message), all)
    return {
      ...json(refusal.status, errorXml(refusal.message), all),
      headers: { ...all, 'Content-Type': 'application/xml' },
    }
  }

  private perform(call: Call, address: AddressIn, headers: Answer['headers']): Answer {
    const endpoint = this.metadata.get(address.path)
    if (!endpoint) throw new Refusal(404, 'Resource not found for the segment.')
    const isDivisionless = address.path === 'current/Me'
    const { ledger, status } = address.books
    if (!isDivisionless && (address.division !== String(ledger.administration.division) || status !== 1)) {
      throw new Refusal(403, 'Forbidden - You do not have access to this division.')
    }
    const scope = this.guards.faults.missingScope(address.path)
    if (scope !== null) {
      throw new Refusal(403, `Forbidden - Application Scope Violated. Cannot read '${scope}' scope.`)
    }
    if (!endpoint.methods.includes(call.method)) throw new Refusal(405, 'Method not allowed.')
    if (call.method === 'GET') return this.get(call, endpoint, address, headers)
    if (call.method === 'PUT' && address.guid) {
      writeRecord(ledger, endpoint, address.guid, parsedJson(call.body))
      return empty(204, headers)
    }
    throw new Refusal(405, 'Method not allowed.')
  }

  private get(
    call: Call,
    endpoint: EndpointOf,
    { guid, books: { ledger } }: AddressIn,
    headers: Answer['headers'],
  ): Answer {
    this.watch(call.url.searchParams)
    const addressed = {
      endpoint,
      url: `${ledger.administration.url()}${call.url.pathname.replace(/\(.*$/, '')}`,
    }
    this.answers += 1
    const xml = { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' }
    if (guid !== null) {
      const query = readQuery({ ...endpoint, selectMandatory: false }, recordParameters(call.url, guid))
      const [row] = wireRows(addressed, [showRecord(ledger, endpoint, guid)], query.select, this.answers)
      return call.acceptsJson
        ? json(200, recordJson(row), headers)
        : { status: 200, headers: xml, body: feedXml(row ? [row] : []) }
    }
    const query = readQuery(endpoint, call.url.searchParams)
    const account = accountOf(endpoint, call.url)
    const page = readPage(ledger, endpoint, { ...query, account }, this.books)
    const rows = wireRows(addressed, page.rows, query.select, this.answers)
    if (!call.acceptsJson) return { status: 200, headers: xml, body: feedXml(rows) }
    const next = page.token === null ? null : this.nextAddress(call.url, page.token)
    return json(200, collectionJson(rows, next, query.top === 1), headers)
  }

  /** Returns the absolute address of the next page: the same query with a skip token. */
  private nextAddress(url: URL, token: string): string {
    const kept = [...url.searchParams].filter(([name]) => name !== '$skiptoken')
    const query = [...kept, ['$skiptoken', token]].map(
      ([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`,
    )
    return `${url.origin}${url.pathname}?${query.join('&')}`
  }

  private watch(parameters: URLSearchParams): void {
    const select = parameters.get('$select')
    if (!select) this.violations.withoutSelect += 1
    const query = `${select ?? ''} ${parameters.get('$filter') ?? ''}`
    if (forbidden.some((name) => new RegExp(`\\b${name}\\b`).test(query)))
      this.violations.forbiddenProperties += 1
  }
}

/** Returns the account that a function asks for. */
function accountOf({ path }: EndpointOf, url: URL): string | null {
  if (!path.endsWith('ByAccount')) return null
  const id = /^guid'([0-9a-f-]{36})'$/i.exec(url.searchParams.get('accountId') ?? '')?.[1]
  if (id === undefined) throw new Refusal(400, 'The parameter accountId is missing or wrong.')
  return id
}

/** A single record needs no filter and no `$select`. */
function recordParameters(url: URL, guid: string): URLSearchParams {
  const parameters = new URLSearchParams(url.searchParams)
  parameters.set('$filter', `ID eq guid'${guid}'`)
  parameters.set('$top', '1')
  return parameters
}

function addressOf(url: URL): Address {
  const rest = url.pathname.replace(/^\/api\/v1\//, '')
  const record = /\(guid'([0-9a-f-]{36})'\)$/i.exec(decodeURIComponent(rest))
  const bare = decodeURIComponent(rest).replace(/\(.*$/, '')
  const guid = record?.[1] ?? null
  const match = /^(\d+)\/(.+)$/.exec(bare)
  return match
    ? { division: match[1] ?? null, path: match[2] ?? '', guid }
    : { division: null, path: bare, guid }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Refusal(400, 'Error processing request stream. JSON expected.')
    throw error
  }
}
