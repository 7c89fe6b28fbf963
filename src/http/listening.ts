import { createServer, type Server as NodeServer, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Server } from 'restify'
import { answerWhileStarting } from './starting.ts'

/** Longer than the 60 seconds for which proxies keep idle connections; a request on a closed one would get 502. */
const idleConnectionMilliseconds = 75_000
/** How often connections that have become idle are closed while the last requests finish. */
const sweepMilliseconds = 50

export type Listening = {
  readonly port: number
  /** Hands every request from now on to the portal. */
  readonly serve: (portal: Server) => void
  /**
   * Stops without cutting a request. For `drainMs` it goes on answering, so that a proxy which has not seen yet
   * that this instance is going finds it, but every answer asks to close its connection. Then it stops listening,
   * closes idle connections and waits for the requests under way, `finishMs` at most. Throws if it had to cut
   * requests off after that.
   */
  readonly stop: (patience: { readonly drainMs: number; readonly finishMs: number }) => Promise<void>
}

/**
 * Starts to listen. Until there is a portal to serve, `/health/live` answers and everything else is told to wait.
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
