import { type ChildServer, childServer } from '../e2e/childServer.ts'
import { admin, connectExact, waitUntilLoaded } from '../e2e/world.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import type { ExactStandIn, ExpectedClient } from '../standIns/exact/standIn.ts'
import { line } from './figures.ts'
import { measureSearch } from './measureSearch.ts'
import { mixedQueries, type Searchable } from './queries.ts'
import { search } from './target.ts'

/** So many that a few slow moments of the machine do not make the figure. */
const sampled = 1_800

/** The places of so many clients from the first to the last, each moved by a part of the distance between them. */
export function sample(clients: number, shift: number): readonly number[] {
  return Array.from({ length: sampled }, (_, index) => Math.floor(((index + shift) * clients) / sampled))
}

/**
 * Loads so many clients through the whole chain, the server being a process of its own, and measures searching
 * them. While a hundred type, Exact goes on changing accounts and the sync brings them in.
 */
export async function benchSearch(clients: number, databaseUrl: string): Promise<readonly string[]> {
  const exact = await startExactStandIn({
    clients,
    invoicesPerClient: clients > 50_000 ? 0.5 : 2,
    minuteMs: 50,
    dayLimit: 10_000_000,
    tokenSeconds: 86_400,
  })
  const server = await childServer(exact, databaseUrl)
  try {
    await server.start()
    const begin = performance.now()
    await connectExact(server.ask, server.url)
    await waitUntilLoaded(server.ask, 3_600_000)
    const seconds = (performance.now() - begin) / 1000
    const queriesOf = (shift: number) =>
      mixedQueries(sample(clients, shift).map((place) => searchable(exact.expectedClient(place))))
    const target = {
      url: server.url,
      tokens: await employeeTokens(server),
      queries: queriesOf(0),
      before: queriesOf(0.5),
    }
    const before = exact.calls().total
    for (const [employee, { q }] of target.queries.slice(0, 100).entries())
      await search(target, q, { employee })
    const calls = exact.calls().total - before
    const name = `${clients.toLocaleString('en')} clients`
    return [
      line(`${name}: loaded and searchable`, seconds, 's'),
      ...(await measureSearch(name, target, { change: changer(exact, server), most: 3 })),
      line(`${name}: Exact calls during 100 searches, those of the sync included`, calls, 'calls'),
    ]
  } finally {
    await server.close()
    await exact.close()
  }
}

/** So many employees that nobody asks more than one may. */
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

/** Changes accounts in Exact, twenty at a time, and has the portal read them. */
function changer(exact: ExactStandIn, server: ChildServer): () => Promise<number> {
  let changed = 0
  return async () => {
    const before = changed
    while (changed < before + 20) {
      changed += 1
      const { id } = exact.expectedClient((changed * 37) % exact.clients)
      exact.act.changeAccount(id, { Phone: `06-5${String(changed).padStart(7, '0')}` })
    }
    await server.ask(admin, 'POST', '/api/admin/exact/sync', {})
    return changed - before
  }
}

function searchable({ representative, invoices: [invoice], mobile, ...client }: ExpectedClient): Searchable {
  return {
    ...client,
    phone: client.phone ?? mobile,
    representative: representative?.name ?? null,
    invoice: invoice ? { number: invoice.number, amount: invoice.amount } : null,
  }
}
