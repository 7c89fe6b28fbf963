import * as contract from '../../src/http/contract.ts'
import { sanne, startWorld } from '../e2e/world.ts'
import { line, quantile, timeEach } from './figures.ts'

/** Number of requests for each list. They alternate with the constant route, so that a busy moment affects both. */
const rounds = 300

/** Measures the lists of a client with five hundred invoices against a constant route. */
export async function benchInvoices(databaseUrl: string): Promise<string[]> {
  const world = await startWorld({
    place: { kind: 'postgres', url: databaseUrl },
    exact: { clients: 200, minuteMs: 50, dayLimit: 10_000_000, tokenSeconds: 86_400 },
  })
  try {
    await world.loaded(600_000)
    const client = world.exact.expected.clients.find(({ invoices }) => invoices.length >= 500)
    if (!client) throw new Error('nobody has five hundred invoices')
    const headers = { authorization: `Bearer ${await world.token(sanne)}` }
    const ask = (path: string) => fetch(`${world.url}${path}`, { headers }).then((answer) => answer.text())
    const list = `/api/clients/${client.id}/invoices`
    // As the tab requests them.
    const lists = [
      ['the open ones', `${list}?show=open&limit=50`],
      ['all, the first page', `${list}?show=all&limit=50`],
    ] as const
    const lines: string[] = []
    for (const [name, path] of lists) {
      contract.invoices.parse(JSON.parse(await ask(path)))
      const times: { readonly list: number[]; readonly constant: number[] } = { list: [], constant: [] }
      for (let round = 0; round < rounds; round += 1) {
        times.constant.push(...(await timeEach(1, () => ask('/api/me'))))
        times.list.push(...(await timeEach(1, () => ask(path))))
      }
      const [own, constant] = [quantile(times.list, 0.95), quantile(times.constant, 0.95)]
      const medians = quantile(times.list, 0.5) / quantile(times.constant, 0.5)
      lines.push(
        line(`500 invoices, ${name}: p95`, own, 'ms'),
        line(
          `500 invoices, ${name}: p95 ÷ constant route p95 (${constant.toFixed(2)} ms)`,
          own / constant,
          '×',
          {
            most: 3,
          },
        ),
        line(`500 invoices, ${name}: median ÷ constant route median`, medians, '×'),
      )
    }
    return lines
  } finally {
    await world.close()
  }
}
