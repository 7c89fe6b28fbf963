import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ChildServer, childServer } from '../e2e/childServer.ts'
import { connectExact, waitUntilLoaded } from '../e2e/world.ts'
import { startSearchers } from '../server/searchers.ts'
import { startExactProcess } from './exactProcess.ts'
import { line } from './figures.ts'

/** Megabytes of memory of the server process, at most. */
const budget = { most: 300 }
const searchingMilliseconds = 60_000
const settlingMilliseconds = 10_000

/**
 * Measures the memory of a server as `npm start` runs it: during the first load through the Exact stand-in, idle after
 * a restart, and while eight employees search and open cards without a pause.
 */
export async function benchMemory(clients: number, databaseUrl: string): Promise<readonly string[]> {
  const exact = await startExactProcess({
    clients,
    'invoices-per-client': clients > 50_000 ? 0.5 : 2,
    'minute-ms': 50,
    'day-limit': 10_000_000,
    'token-seconds': 86_400,
  })
  const server = await childServer(exact, databaseUrl)
  try {
    await server.start()
    await connectExact(server.ask, server.url)
    await waitUntilLoaded(server.ask, 3_600_000)
    const loading = peak(server)
    await server.kill()
    await server.start()
    await sleep(settlingMilliseconds)
    const idle = now(server)
    const { id, name } = await exact.client(Math.floor(clients / 2))
    const searchers = await startSearchers(server, { count: 8, q: name, card: id })
    await sleep(searchingMilliseconds)
    await searchers.stop()
    const what = `${clients.toLocaleString('en')} clients: memory`
    return [
      line(`${what} in the first load, highest`, loading, 'MB', budget),
      line(`${what} idle`, idle, 'MB', budget),
      line(`${what} while 8 employees search, highest`, peak(server), 'MB', budget),
    ]
  } finally {
    await server.close()
    await exact.close()
  }
}

const peak = (server: ChildServer): number => megabytes(server, 'VmHWM')
const now = (server: ChildServer): number => megabytes(server, 'VmRSS')

/** Reads a line of the kernel's account of the process. Linux only. */
function megabytes(server: ChildServer, entry: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8')
  return Number(new RegExp(`^${entry}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1024
}
