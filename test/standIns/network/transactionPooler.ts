import { connect, createServer, type Socket } from 'node:net'

/** Lends each transaction of a client any free session of PostgreSQL, as PgBouncer does in transaction mode. */
export type TransactionPooler = { readonly port: number; readonly close: () => Promise<void> }

/** Listens on a free port of 127.0.0.1. Each client opens a session as it signs in, and then shares it. */
export async function startTransactionPooler(targetPort: number): Promise<TransactionPooler> {
  const free: Session[] = []
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    sockets.add(client)
    client.on('error', () => undefined)
    // The session that was used last goes first, as in PgBouncer.
    const giveBack = (session: Session) => {
      lent = null
      free.unshift(session)
    }
    let lent: Session | null = new Session(connect(targetPort, '127.0.0.1'))
    sockets.add(lent.socket)
    lent.lend(client, giveBack)
    client.on('data', (data) => {
      // A client that leaves does not end the session.
      if (String.fromCharCode(data[0] ?? 0) === 'X') return
      if (lent === null) {
        lent = free.shift() ?? null
        lent?.lend(client, giveBack)
      }
      lent?.socket.write(data)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the pooler has no port')
  return {
    port: address.port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A session of PostgreSQL, and the client that has it now. */
class Session {
  readonly socket: Socket
  private received = Buffer.alloc(0)
  private client: Socket | null = null
  private whenFree: (session: Session) => void = () => undefined

  constructor(socket: Socket) {
    this.socket = socket
    socket.on('error', () => undefined)
    socket.on('data', (data) => this.pass(data))
  }

  lend(client: Socket, whenFree: (session: Session) => void): void {
    this.client = client
    this.whenFree = whenFree
  }

  /** Passes the server's messages on. After one that says that no transaction is open, the session is free. */
  private pass(data: Buffer): void {
    this.received = Buffer.concat([this.received, data])
    while (this.received.length >= 5) {
      const length = 1 + this.received.readInt32BE(1)
      if (this.received.length < length) return
      const message = this.received.subarray(0, length)
      this.received = this.received.subarray(length)
      this.client?.write(message)
      if (message.toString('latin1', 0, 1) === 'Z' && message.toString('latin1', 5, 6) === 'I') {
        this.client = null
        this.whenFree(this)
      }
    }
  }
}
