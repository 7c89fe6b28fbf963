import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A person who can be chosen at the top of the page. `title` is the person's job, shown in the chooser. */
export type DemoPerson = {
  /** The object id in Entra. */
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly title?: string
}

export type TeamsHostOptions = {
  /** The address of the tab, as in the manifest. */
  readonly tabUrl: string
  /** Address of the chat with the bot. Without it the rail shows only the tab. */
  readonly chatUrl?: string
  readonly people: readonly DemoPerson[]
  /** Provides the result of `authentication.getAuthToken`. The tab receives a rejection's message as the reason. */
  readonly token: (person: DemoPerson) => Promise<string>
  readonly tenantId?: string
  /** Default: a free port. */
  readonly port?: number
  /** Milliseconds before the page reports that the tab does not respond. Default: 30 seconds. */
  readonly patience?: number
}

export type TeamsHost = { readonly url: string; readonly close: () => Promise<void> }

/**
 * Serves a page that plays Microsoft Teams around the tab, and `/intranet`, a page that frames the tab without Teams.
 * The first page takes `?theme=default|dark|contrast&locale=nl-nl|en-us&person=<id>&subEntityId=<place>&view=tab|chat`
 * and `&host=Teams|Outlook|Office&late=<milliseconds>&hangs=<requests for a token>`. At `127.0.0.1` the same pages
 * belong to a different site from the tab.
 */
export async function startTeamsHost(options: TeamsHostOptions): Promise<TeamsHost> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the Teams host has no port')
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

const pages = join(import.meta.dirname, 'page')
const fonts = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/open-sans/package.json')),
  'files',
)

const kinds: { readonly [ending: string]: string } = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
}

async function answer(
  options: TeamsHostOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'POST' && pathname === '/token') return sendToken(options, request, response)
  if (pathname === '/' || pathname.startsWith('/l/entity/')) return sendPage(response, 'index.html')
  if (pathname === '/intranet') return sendIntranet(options, response)
  if (pathname === '/host.json') {
    const { tabUrl, chatUrl, people, patience, tenantId = '00000000-0000-0000-0000-000000000000' } = options
    return send(
      response,
      200,
      'application/json',
      JSON.stringify({ tabUrl, chatUrl, people, patience, tenantId }),
    )
  }
  const asset = /^\/(page|font)\/([\w-]+\.(css|js|woff2))$/.exec(pathname)
  if (!asset?.[2] || !asset[3]) return send(response, 404, 'text/plain', 'not here')
  const folder = asset[1] === 'font' ? fonts : pages
  return send(response, 200, kinds[asset[3]] ?? 'text/plain', await readFile(join(folder, asset[2])))
}

async function sendPage(response: ServerResponse, name: string): Promise<void> {
  send(response, 200, 'text/html; charset=utf-8', await readFile(join(pages, name)))
}

async function sendIntranet({ tabUrl }: TeamsHostOptions, response: ServerResponse): Promise<void> {
  const page = await readFile(join(pages, 'intranet.html'), 'utf8')
  send(response, 200, 'text/html; charset=utf-8', page.replace('{{tabUrl}}', encodeURI(tabUrl)))
}

async function sendToken(
  options: TeamsHostOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body: unknown = JSON.parse(Buffer.concat(await request.toArray()).toString('utf8'))
  const wanted = typeof body === 'object' && body !== null && 'person' in body ? body.person : undefined
  const person = options.people.find(({ id }) => id === wanted)
  if (!person) return send(response, 404, 'application/json', JSON.stringify({ reason: 'UserUnknown' }))
  try {
    send(response, 200, 'application/json', JSON.stringify({ token: await options.token(person) }))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    send(response, 403, 'application/json', JSON.stringify({ reason }))
  }
}

function send(response: ServerResponse, status: number, kind: string, body: string | Buffer): void {
  // Two steps, because restify patches `writeHead` so that it returns nothing to chain on.
  response.writeHead(status, { 'content-type': kind, 'cache-control': 'no-store' })
  response.end(body)
}
