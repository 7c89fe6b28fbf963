import { type ChildServer, childServer } from '../e2e/childServer.ts'
import { admin, connectExact, waitUntilLoaded } from '../e2e/world.ts'
import { type ExactProcess, startExactProcess } from './exactProcess.ts'
import { line } from './figures.ts'
import { measureSearch } from './measureSearch.ts'
import { mixedQueries, type Searchable } from './queries.ts'
import { search } from './target.ts'

/** Sample size, large enough that a few slow moments do not decide the figure. */
const sampled = 1_800

/** Returns evenly spaced indexes of clients, shifted by a share of the distance between two of them. */
export function sample(clients: number, shift: number): readonly number[] {
  return Array.from({ length: sampled }, (_, index) => Math.floor(((index + shift) * clients) / sampled))
}

/**
 * Loads clients through the whole chain into a separate server process, and measures searching them. While a hundred
 * employees type, accounts keep changing in Exact and the sync reads them.
 */
export async function benchSearch(clients: number, databaseUrl: string): Promise<readonly string[]> {
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
    const begin = performance.now()
    await connectExact(server.ask, server.url)
    await waitUntilLoaded(server.ask, 3_600_000)
    const seconds = (performance.now() - begin) / 1000
    const queriesOf = async (shift: number) => {
      const searchable: Searchable[] = []
      for (const index of sample(clients, shift)) searchable.push(await exact.client(index))
      return mixedQueries(searchable)
    }
    const target = {
      url: server.url,
      tokens: await employeeTokens(server),
      queries: await queriesOf(0),
      before: await queriesOf(0.5),
    }
    const before = await exact.calls()
    for (const [employee, { q }] of target.queries.slice(0, 100).entries())
      await search(target, q, { employee })
    const calls = (await exact.calls()) - before
    const name = `${clients.toLocaleString('en')} clients`
    return [
      line(`${name}: loaded and searchable`, seconds, 's'),
      ...(await measureSearch(name, target, changer(exact, clients, server))),
      line(`${name}: Exact calls during 100 searches, including those of the sync`, calls, 'calls'),
    ]
  } finally {
    await server.close()
    await exact.close()
  }
}

/** Returns tokens of a hundred employees, so that no one exceeds the limit on searches. */
export function employeeTokens(server: ChildServer): Promise<readonly string[]> {
  return Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      server.token({
        oid: `5a000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
        name: `Medewerker ${index + 1}`,
        roles: ['Desk.Read'],
      }),
    ),
  )
}

/** Returns a function that changes twenty accounts in Exact and makes the portal read them. */
function changer(exact: ExactProcess, clients: number, server: ChildServer): () => Promise<number> {
  let changed = 0
  return async () => {
    const before = changed
    while (changed < before + 20) {
      changed += 1
      const { id } = await exact.client((changed * 37) % clients)
      await exact.changePhone(id, `06-5${String(changed).padStart(7, '0')}`)
    }
    await server.ask(admin, 'POST', '/api/admin/exact/sync', {})
    return changed - before
  }
}
