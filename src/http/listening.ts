import { createServer, type Server as NodeServer, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Server } from 'restify'
import { answerWhileStarting } from './starting.ts'

/** Proxies reuse idle connections for 60 seconds; a request on a connection that we closed earlier would get 502. */
const idleConnectionMilliseconds = 75_000
/** How often connections that have become idle are closed while the last requests finish. */
const sweepMilliseconds = 50

export type Listening = {
  readonly port: number
  /** From now on passes every request to the portal. */
  readonly serve: (portal: Server) => void
  /**
   * Stops without cutting off requests. Goes on answering for `drainMs`, for a proxy that has not yet noticed that
   * this instance is stopping; each answer asks to close its connection. Then stops listening, closes idle
   * connections and waits at most `finishMs` for the running requests. Throws if it then had to cut off requests.
   */
  readonly stop: (patience: { readonly drainMs: number; readonly finishMs: number }) => Promise<void>
}

/**
 * Starts to listen. Until `serve` is called, only `/health/live` succeeds and everything else gets status 503.
 * Throws the error of the socket, such as EADDRINUSE.
 */
export async function listen(port: number): Promise<Listening> {
  const server = createServer()
  server.keepAliveTimeout = idleConnectionMilliseconds
  let handle = answerWhileStarting
  const unanswered = new Set<ServerResponse>()
  let isStopping = false
  server.on('request', (request, response) => {
    unanswered.add(response)
    response.once('close', () => unanswered.delete(response))
    if (isStopping) response.setHeader('Connection', 'close')
    handle(request, response)
  })
  await opened(server, port)
  const address = server.address()
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    serve: (portal) => {
      handle = (request, response) => portal.server.emit('request', request, response)
    },
    stop: async ({ drainMs, finishMs }) => {
      isStopping = true
      for (const response of unanswered) {
        if (!response.headersSent) response.setHeader('Connection', 'close')
      }
      await sleep(drainMs)
      return closed(server, unanswered, finishMs)
    },
  }
}

function opened(server: NodeServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function closed(
  server: NodeServer,
  unanswered: ReadonlySet<ServerResponse>,
  finishMs: number,
): Promise<void> {
  let cut = 0
  const done = new Promise<void>((resolve) => server.close(() => resolve()))
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMilliseconds)
  const force = setTimeout(() => {
    cut = unanswered.size
    server.closeAllConnections()
  }, finishMs)
  await done
  clearInterval(sweep)
  clearTimeout(force)
  if (cut > 0) throw new RequestsCut(cut)
}

class RequestsCut extends Error {
  override readonly name = 'RequestsCut'
  readonly reason: string
  constructor(requests: number) {
    super('requests were cut off')
    this.reason = `${requests} cut off`
  }
}
