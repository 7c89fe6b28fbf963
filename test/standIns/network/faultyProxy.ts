import { connect, createServer, type Server, type Socket } from 'node:net'

/** A TCP connection to somewhere else that can be made to fail in the ways networks do. */
export type FaultyProxy = {
  readonly port: number
  /** Forwards everything, on new connections and on those that are not lost. */
  readonly pass: () => void
  /** Drops every connection without telling either side, like a firewall that forgot them. New connections work. */
  readonly lose: () => void
  /** Accepts connections and forwards nothing, on old connections either, until `pass`. */
  readonly swallow: () => void
  /** Resets every connection. */
  readonly cut: () => void
  readonly close: () => Promise<void>
}

/** Listens on a free port of 127.0.0.1 and connects to the target. */
export async function startFaultyProxy(targetPort: number): Promise<FaultyProxy> {
  const pairs = new Set<Pair>()
  let forgotten: readonly Socket[] = []
  let swallows = false
  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1')
    const pair = new Pair(near, far)
    pairs.add(pair)
    near.once('close', () => pairs.delete(pair))
    if (swallows) pair.hold()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server),
    pass: () => {
      swallows = false
      for (const pair of pairs) pair.letGo()
    },
    lose: () => {
      // By now the server's own keep-alive has ended the connections that were lost before.
      for (const socket of forgotten) socket.destroy()
      forgotten = [...pairs].map((pair) => pair.lose())
    },
    swallow: () => {
      swallows = true
      for (const pair of pairs) pair.hold()
    },
    cut: () => {
      for (const pair of pairs) pair.cut()
    },
    close: async () => {
      for (const pair of pairs) pair.cut()
      for (const socket of forgotten) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

class Pair {
  private readonly near: Socket
  private readonly far: Socket
  private isLost = false

  constructor(near: Socket, far: Socket) {
    this.near = near
    this.far = far
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('error', () => undefined)
      from.on('close', () => {
        // The end of a lost connection does not arrive either.
        if (!this.isLost) to.destroy()
      })
      from.pipe(to)
    }
  }

  hold(): void {
    for (const socket of [this.near, this.far]) socket.unpipe().pause()
  }

  letGo(): void {
    if (this.isLost) return
    // A second pipe beside the first would send everything twice.
    this.hold()
    this.near.pipe(this.far)
    this.far.pipe(this.near)
  }

  /** Returns the side of the server, which stays open. */
  lose(): Socket {
    this.isLost = true
    this.hold()
    return this.far
  }

  cut(): void {
    this.near.resetAndDestroy()
    this.far.resetAndDestroy()
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return address.port
}
