import { clientSearchAnswer } from '../../src/http/contract.ts'
import { sanne, startWorld } from '../e2e/world.ts'
import { line, quantile, timeEach } from './figures.ts'
import { mixedQueries } from './queries.ts'

/** Loads so many clients through the whole chain and measures searching them against a constant route. */
export async function benchSearch(clients: number, databaseUrl: string): Promise<string[]> {
  const begin = performance.now()
  const world = await startWorld({
    place: { kind: 'postgres', url: databaseUrl },
    limits: { searchesPerMinute: 1_000_000, revealsPerHour: 30, searchMilliseconds: 4_000 },
    exact: {
      clients,
      invoicesPerClient: clients > 50_000 ? 0.5 : 2,
      minuteMs: 50,
      dayLimit: 10_000_000,
      tokenSeconds: 86_400,
    },
  })
  try {
    await world.loaded(3_600_000)
    const seconds = (performance.now() - begin) / 1000
    const sample = Array.from({ length: 600 }, (_, index) => {
      const at = Math.floor((index * clients) / 600)
      return world.exact.expectedClient(at)
    })
    const queries = mixedQueries(sample)
    const bearer = `Bearer ${await world.token(sanne)}`
    const constant = await timeEach(600, () =>
      fetch(`${world.url}/api/me`, { headers: { authorization: bearer } }).then((answer) => answer.text()),
    )
    const callsBefore = world.exact.calls().total
    let found = 0
    const search = await timeEach(queries.length, async (index) => {
      const answer = await fetch(`${world.url}/api/clients/search`, {
        method: 'POST',
        headers: { authorization: bearer, 'content-type': 'application/json' },
        body: JSON.stringify({ q: queries[index % queries.length], limit: 20 }),
      })
      const hits = clientSearchAnswer.parse(await answer.json())
      const wanted = sample[index % sample.length]?.id
      if ([...hits.clients, ...hits.similar].some((client) => client.id === wanted)) found += 1
    })
    const calls = world.exact.calls().total - callsBefore
    const size = clients.toLocaleString('en')
    return [
      line(`${size} clients: loaded and searchable`, seconds, 's'),
      line(`${size} clients: constant route p95`, quantile(constant, 0.95), 'ms'),
      line(`${size} clients: mixed searches p95`, quantile(search, 0.95), 'ms'),
      line(
        `${size} clients: mixed searches p95 ÷ constant route p95`,
        quantile(search, 0.95) / quantile(constant, 0.95),
        '×',
        { most: 3 },
      ),
      line(`${size} clients: the client meant is among the first 20`, (100 * found) / search.length, '%'),
      line(`${size} clients: Exact calls made by ${search.length} searches`, calls, 'calls', { most: 0 }),
    ]
  } finally {
    await world.close()
  }
}
