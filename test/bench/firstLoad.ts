import { exactAdmin } from '../../src/http/contract.ts'
import { type ChildServer, childServer } from '../e2e/childServer.ts'
import { admin, connectExact } from '../e2e/world.ts'
import { startExactProcess } from './exactProcess.ts'
import { line } from './figures.ts'

/** Exact is twenty times as fast as in reality, so storing has to be as well. */
const minuteMs = 3_000
const perMinute = 60
const budget = { most: 1.05 }
const peopleAndMoney = ['accounts', 'contacts', 'addresses', 'terms', 'salesInvoices']
/** With more clients, bank accounts and mandates take too long: 60 a call. */
const mostWhole = 20_000

/**
 * Loads clients with five terms each under a limit of 60 calls a (shortened) minute, and compares the time with the
 * minimum: until the people and their money are there and, of few clients, until everything is.
 */
export async function benchFirstLoad(clients: number, databaseUrl: string): Promise<string[]> {
  const exact = await startExactProcess({
    clients,
    'invoices-per-client': 3.8,
    'minute-ms': minuteMs,
    'day-limit': 1_000_000,
    'token-seconds': 86_400,
  })
  const server = await childServer(exact, databaseUrl)
  try {
    await server.start()
    await connectExact(server.ask, server.url)
    const begin = performance.now()
    const ratio = async (): Promise<number> =>
      (performance.now() - begin) / (((await exact.calls()) / perMinute) * minuteMs)
    const terms = await untilLoaded(server, peopleAndMoney)
    const what = `first load of ${clients.toLocaleString('en')} clients`
    const lines = [
      line(`${what}: terms`, terms, 'terms'),
      line(`${what}: calls until people and money are there`, await exact.calls(), 'calls'),
      line('  at 20 × the real speed: time ÷ (calls ÷ calls allowed a minute)', await ratio(), '×', budget),
    ]
    if (clients > mostWhole) return lines
    await untilLoaded(server, null)
    return [...lines, line('  the same, until everything is there', await ratio(), '×', budget)]
  } finally {
    await server.close()
    await exact.close()
  }
}

/** Waits until these streams, or all, are loaded. Returns the number of terms. */
async function untilLoaded({ ask }: ChildServer, names: readonly string[] | null): Promise<number> {
  for (;;) {
    const { body } = await ask(admin, 'GET', '/api/admin/exact')
    const streams = exactAdmin.parse(body).administrations.flatMap((administration) => administration.streams)
    const needed = streams.filter(({ stream }) => names === null || names.includes(stream))
    if (needed.length > 0 && needed.every(({ loading }) => !loading)) {
      return streams.find(({ stream }) => stream === 'terms')?.rows ?? 0
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
