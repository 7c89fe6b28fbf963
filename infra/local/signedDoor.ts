import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type SignedDoor = { readonly endpoint: string; readonly close: () => Promise<void> }

/**
 * Starts a proxy between the Agents Playground, which signs nothing, and the bot, which accepts only signed activities.
 * It signs each activity as the Bot Framework does, so the demo runs the same checks as an installation.
 */
export async function openSignedDoor(options: {
  /** Returns the bot's address, or null while the server is starting. */
  readonly target: () => string | null
  /** Returns a channel token for activities from this service address. */
  readonly sign: (serviceUrl: string) => Promise<string>
}): Promise<SignedDoor> {
  const server = createServer((request, response) => {
    pass(options, request, response).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      answerWith(response, 502, reason)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, 'localhost', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the signed door has no port')
  return {
    endpoint: `http://localhost:${address.port}/api/messages`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

async function pass(
  options: { readonly target: () => string | null; readonly sign: (serviceUrl: string) => Promise<string> },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = options.target()
  // The playground waits until its endpoint answers a HEAD with success.
  if (request.method !== 'POST') {
    answerWith(response, target ? 200 : 503, '')
    return
  }
  if (!target) {
    answerWith(response, 503, 'the portal is still starting')
    return
  }
  const body = Buffer.concat(await request.toArray())
  const activity: unknown = JSON.parse(body.toString('utf8'))
  const answer = await fetch(target, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await options.sign(serviceUrlOf(activity))}`,
    },
    body,
  })
  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
  })
  response.end(Buffer.from(await answer.arrayBuffer()))
}

/** Two steps, because restify patches `writeHead` so that it returns nothing to chain on. */
function answerWith(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' })
  response.end(text)
}

function serviceUrlOf(activity: unknown): string {
  const isObject = typeof activity === 'object' && activity !== null
  return isObject && 'serviceUrl' in activity && typeof activity.serviceUrl === 'string'
    ? activity.serviceUrl
    : ''
}
