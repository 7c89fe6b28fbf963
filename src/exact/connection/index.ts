import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Database } from '../../database/open.ts'
import { type AdministrationId, administrationId } from '../../values/ids.ts'
import { ExactError } from '../errors.ts'
import type { Installation } from '../ownership.ts'
import { jsonOrNull } from './answerError.ts'
import { CallBudget } from './callBudget.ts'
import { knownLimits } from './callLimits.ts'
import type { Call, Connection, Page } from './connection.ts'
import { createEncryption } from './encryption.ts'
import { readEnvelope } from './envelope.ts'
import { createLimitStore, readAllLimits } from './limitStore.ts'
import { createSender, type Request, type Sending } from './sender.ts'
import { createSharedLimits } from './sharedLimits.ts'
import { createTokenStore } from './storedTokens.ts'
import type { ExactSettings } from './tokenEndpoint.ts'
import { createTokenKeeper, type TokenKeeper } from './tokenKeeper.ts'

const me = z.object({ CurrentDivision: z.number().int().positive() })
const json = 'application/json'

/** A connection, and the sign-in that gives it its tokens. */
export type OpenConnection = Connection & Pick<TokenKeeper, 'state' | 'connect' | 'finishConnecting'>

/** Creates the connection to Exact. Throws a RangeError if one of `encryptionKeys` is not 32 bytes in base64. */
export function createConnection(parts: {
  readonly database: Database
  readonly settings: ExactSettings
  readonly encryptionKeys: readonly [string, ...string[]]
  readonly installation: Installation
  readonly now: () => Date
  readonly fetch?: typeof globalThis.fetch
}): OpenConnection {
  const { database, settings, installation, now, fetch = globalThis.fetch } = parts
  const encryption = createEncryption(parts.encryptionKeys)
  const store = createTokenStore(database, { encryption, installation, now })
  const tokens = createTokenKeeper({ store, settings, publicUrl: installation.address, fetch })
  const send = createSender({ tokens, fetch })
  const budgets = new Map<AdministrationId, CallBudget>()
  const newBudget = (administration: AdministrationId | 0) =>
    new CallBudget(createSharedLimits(createLimitStore(database, administration)), now)
  const firstCallBudget = newBudget(0)
  let currentDivision: AdministrationId | null = null

  function budgetOf(administration: AdministrationId): CallBudget {
    const budget = budgets.get(administration) ?? newBudget(administration)
    budgets.set(administration, budget)
    return budget
  }

  const rootOf = (administration: AdministrationId): string => `${settings.baseUrl}/api/v1/${administration}`

  function sendingOf(call: Omit<Call, 'address'>, resource: string): Sending {
    const { administration, urgency, waitMs, signal } = call
    const endpoint = `${administration} ${resource}`
    return { budget: budgetOf(administration), endpoint, urgency, waitMs, signal }
  }

  function get(call: Call): Promise<Page> {
    const root = rootOf(call.administration)
    const resource = resourceOf(call.address)
    const request: Request = { method: 'GET', url: `${root}/${call.address}`, resource, accept: json }
    return send(sendingOf(call, resource), request, (response) => readRows(response, root))
  }

  return {
    state: tokens.state,
    connect: tokens.connect,
    finishConnecting: tokens.finishConnecting,
    readPage: get,
    readOne: async (call) => {
      const { rows } = await get(call)
      if (rows.length === 0) throw new ExactError('exact/not-found', `no such ${resourceOf(call.address)}`)
      return rows[0]
    },
    change: (call, properties) => {
      const resource = resourceOf(call.address)
      const url = `${rootOf(call.administration)}/${call.address}`
      const request: Request = {
        method: 'PUT',
        url,
        resource,
        accept: json,
        body: JSON.stringify(properties),
      }
      return send(sendingOf(call, resource), request, async (response) => {
        await response.arrayBuffer()
      })
    },
    download: async ({ url, ...call }) => {
      const address = downloadAddress(url, settings.baseUrl)
      const resource = address.pathname.slice(1)
      const request: Request = {
        method: 'GET',
        url: address.href,
        resource,
        accept: '*/*',
        isStreamed: true,
      }
      return send(sendingOf(call, resource), request, readContents)
    },
    currentDivision: async () => {
      const root = `${settings.baseUrl}/api/v1/current`
      const resource = 'current/Me'
      const request: Request = {
        method: 'GET',
        url: `${root}/Me?$select=CurrentDivision`,
        resource,
        accept: json,
      }
      // The call counts towards the division that it returns, which is unknown the first time.
      const budget = currentDivision === null ? firstCallBudget : budgetOf(currentDivision)
      const sending: Sending = { budget, endpoint: resource, urgency: 'background' }
      const { rows } = await send(sending, request, (response) => readRows(response, root))
      const parsed = me.safeParse(rows[0])
      if (!parsed.success) throw new ExactError('exact/unexpected-answer', 'current/Me without a division')
      currentDivision = administrationId(parsed.data.CurrentDivision)
      return currentDivision
    },
    dayBudget: (administration) => budgetOf(administration).dayBudget(),
    budgets: async () =>
      (await readAllLimits(database)).map(({ administration: id, state }) => {
        const administration = administrationId(id)
        return { administration, ...knownLimits(state, budgetOf(administration).exactNow()) }
      }),
  }
}

async function readRows(response: Response, root: string): Promise<Page> {
  return readEnvelope(jsonOrNull(await response.text()), root)
}

/** Rejects HTML: it is the sign-in page or a preview, not the file. */
async function readContents(response: Response): Promise<Readable> {
  const type = response.headers.get('content-type') ?? ''
  if (response.body && !type.startsWith('text/html')) return Readable.fromWeb(response.body)
  await response.body?.cancel()
  throw new ExactError('exact/unexpected-answer', 'a web page came instead of the attachment')
}

/** Returns the resource without key and query, such as `crm/Accounts`. Exact counts errors per resource. */
function resourceOf(address: string): string {
  return address.replace(/[?(].*$/, '')
}

/** Throws for an address outside Exact, because the request carries the token (docs/exact.md#invoices-and-documents). */
function downloadAddress(url: string, baseUrl: string): URL {
  const address = URL.canParse(url) ? new URL(url) : null
  if (address?.origin !== new URL(baseUrl).origin || !address) {
    throw new ExactError('exact/unexpected-answer', 'an attachment at another address')
  }
  address.searchParams.set('Download', '1')
  return address
}
