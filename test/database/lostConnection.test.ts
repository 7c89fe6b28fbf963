import { createServer, type Server } from 'node:net'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DatabaseError } from '../../src/database/errors.ts'
import { openPostgres } from '../../src/database/openPostgres.ts'
import { SteadyClient } from '../../src/database/steadyClient.ts'

let server: Server
let url: string
beforeAll(startServer)
afterAll(() => server.close())

// An error without a listener would end the process, and fail this file.
test('a connection that ends before anyone listens to it fails the statement and nothing else', async () => {
  const opened = openPostgres(url)
  for (const database of [opened.database, opened.reading, opened.background]) {
    await expect(sql`SELECT 1`.execute(database)).rejects.toBeInstanceOf(DatabaseError)
  }
  await expect(opened.ping()).rejects.toBeInstanceOf(DatabaseError)
  await opened.close()
})

test('a pool that hands connections out itself survives it too', async () => {
  const pool = new pg.Pool({ Client: SteadyClient, connectionString: url })
  pool.on('error', () => undefined)
  const client = await pool.connect()
  await expect(client.query('SELECT 1')).rejects.toThrow()
  client.release(true)
  await pool.end()
})

test('closing does not wait for a connection that is still being opened', async () => {
  const silent = createServer((socket) => socket.on('error', () => undefined))
  const opened = openPostgres(await listening(silent))
  const waiting = expect(sql`SELECT 1`.execute(opened.database)).rejects.toBeInstanceOf(DatabaseError)
  await new Promise((resolve) => silent.once('connection', resolve))
  const begun = performance.now()
  await opened.close()
  // The pool itself waits for five seconds.
  expect(performance.now() - begun).toBeLessThan(4_000)
  await waiting
  silent.close()
})

/** Starts a server that reports that it is ready and ends the connection at the same moment. */
async function startServer(): Promise<void> {
  const message = (type: string, body: string) => {
    const bytes = Buffer.from(body, 'latin1')
    const head = Buffer.alloc(5)
    head.write(type, 0)
    head.writeInt32BE(bytes.length + 4, 1)
    return Buffer.concat([head, bytes])
  }
  const signedIn = message('R', '\0\0\0\0')
  const ready = message('Z', 'I')
  const ended = message('E', 'SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0')
  server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(Buffer.concat([signedIn, ready, ended])))
  })
  url = await listening(server)
}

/** Returns the address of a database on the server. */
async function listening(database: Server): Promise<string> {
  await new Promise<void>((resolve) => database.listen(0, '127.0.0.1', resolve))
  const address = database.address()
  return `postgres://portal@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/portal`
}
