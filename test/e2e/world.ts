import type { Config } from '../../src/config.ts'
import { readConfig } from '../../src/config.ts'
import type { DatabaseLocation } from '../../src/database/open.ts'
import type { Limits } from '../../src/desk/index.ts'
import { startServer } from '../../src/server.ts'
import { startEntraStandIn } from '../standIns/entra/index.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import type { ExactStandIn, StandInOptions } from '../standIns/exact/standIn.ts'

export type Person = { readonly oid: string; readonly name: string; readonly roles: readonly string[] }

export const sanne: Person = {
  oid: '5a000000-0000-4000-8000-000000000001',
  name: 'Sanne Kuipers',
  roles: ['Desk.Read', 'Desk.Edit', 'Desk.Creditors'],
}
export const admin: Person = {
  oid: '5a000000-0000-4000-8000-000000000002',
  name: 'Arjan Beheer',
  roles: ['Desk.Read', 'Portal.Admin', 'Privacy.Officer'],
}

export type Answer = { readonly status: number; readonly body: unknown }
export type World = {
  readonly url: string
  readonly exact: ExactStandIn
  readonly entra: Awaited<ReturnType<typeof startEntraStandIn>>
  readonly token: (person: Person) => Promise<string>
  readonly ask: (person: Person, method: string, path: string, body?: unknown) => Promise<Answer>
  /** Waits until every stream of the first load is complete. */
  readonly loaded: (milliseconds?: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** Returns the settings of a server that talks to the stand-ins, without those of the database. */
export function worldEnvironment(
  exact: Pick<ExactStandIn, 'url' | 'clientId' | 'clientSecret'>,
  entra: World['entra'],
  more: { readonly [name: string]: string } = {},
): { readonly [name: string]: string } {
  return {
    PORT: '0',
    PUBLIC_URL: 'http://localhost:3978',
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    EXACT_BASE_URL: exact.url,
    EXACT_CLIENT_ID: exact.clientId,
    EXACT_CLIENT_SECRET: exact.clientSecret,
    ENTRA_TENANT_ID: entra.tenantId,
    ENTRA_CLIENT_ID: entra.clientId,
    ENTRA_CLIENT_SECRET: 'entra-secret',
    ENTRA_AUTHORITY: entra.authority,
    ENTRA_JWKS_URL: entra.jwksUrl,
    ENTRA_ISSUER: entra.issuer,
    BOT_APP_ID: 'b0700000-0000-4000-8000-000000000001',
    BOT_APP_PASSWORD: 'bot-secret',
    LOG_LEVEL: 'silent',
    ...more,
  }
}

/** Starts the stand-ins and the server, and connects Exact as an admin would. */
export async function startWorld(options: {
  readonly place: DatabaseLocation
  readonly exact: StandInOptions
  readonly environment?: { readonly [name: string]: string }
  readonly now?: () => Date
  readonly limits?: Limits
}): Promise<World> {
  const exact = await startExactStandIn({ minuteMs: 500, ...options.exact })
  const entra = await startEntraStandIn({})
  const config: Config = {
    ...readConfig(worldEnvironment(exact, entra, options.environment)),
    database: options.place,
  }
  const server = await startServer(config, {
    ...(options.now ? { now: options.now } : {}),
    ...(options.limits ? { limits: options.limits } : {}),
  })
  const token = (person: Person) => entra.token(person)
  const ask = async (person: Person, method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(server.url + path, {
      method,
      headers: {
        authorization: `Bearer ${await token(person)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      body: text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
    }
  }
  await connectExact(ask, server.url)
  return {
    url: server.url,
    exact,
    entra,
    token,
    ask,
    loaded: (milliseconds) => waitUntilLoaded(ask, milliseconds),
    close: async () => {
      await server.close()
      await Promise.all([exact.close(), entra.close()])
    },
  }
}

/** Connects Exact as an admin does: requests the address, approves there and returns to the portal. */
export async function connectExact(ask: World['ask'], url: string): Promise<void> {
  const { status, body } = await ask(admin, 'POST', '/api/admin/exact/connect', {})
  if (status !== 200) throw new Error(`connect answered ${status}: ${JSON.stringify(body)}`)
  const { authorizeUrl } = body as { authorizeUrl: string }
  const approved = await fetch(`${authorizeUrl}&approve=1`, { redirect: 'manual' })
  const back = new URL(approved.headers.get('location') ?? '')
  const done = await fetch(`${url}${back.pathname}${back.search}`)
  if (done.status !== 200) throw new Error(`callback answered ${done.status}: ${await done.text()}`)
}

type Streams = {
  readonly administrations: readonly {
    readonly streams: readonly { readonly loading: boolean; readonly freshAt: string | null }[]
  }[]
}

/** Waits until every stream of every administration is complete. Throws when that takes longer than `milliseconds`. */
export async function waitUntilLoaded(ask: World['ask'], milliseconds = 100_000): Promise<void> {
  const deadline = Date.now() + milliseconds
  for (;;) {
    const { status, body } = await ask(admin, 'GET', '/api/admin/exact')
    if (status !== 200) throw new Error(`status answered ${status}`)
    const { administrations } = body as Streams
    const streams = administrations.flatMap((administration) => administration.streams)
    if (streams.length > 0 && streams.every((stream) => stream.freshAt !== null && !stream.loading)) return
    if (Date.now() > deadline) throw new Error(`not loaded: ${JSON.stringify(body)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
