import { createServer, type IncomingMessage } from 'node:http'

type Reply = { readonly status: number; readonly body?: unknown }

export type JsonServer = {
  readonly url: string
  /** The requests received so far. */
  readonly requests: readonly IncomingMessage[]
  /** Answers from now on with this reply. */
  readonly reply: (reply: Reply | ((request: IncomingMessage) => Reply)) => void
  readonly close: () => Promise<void>
}

/** Starts a server that answers every request with the same JSON; 404 until `reply` is called. */
export async function startJsonServer(): Promise<JsonServer> {
  const requests: IncomingMessage[] = []
  let answer: (request: IncomingMessage) => Reply = () => ({ status: 404 })
  const server = createServer((request, response) => {
    requests.push(request)
    const { status, body } = answer(request)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body === undefined ? '' : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    reply: (reply) => {
      answer = typeof reply === 'function' ? reply : () => reply
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
