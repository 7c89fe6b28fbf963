import { startWorld } from '../e2e/world.ts'
import { line } from './figures.ts'

const minuteMs = 3_000
const perMinute = 60

/** Loads 20,000 clients under a limit of 60 calls a (shortened) minute, and compares the time with the minimum. */
export async function benchFirstLoad(databaseUrl: string): Promise<string[]> {
  const begin = performance.now()
  const world = await startWorld({
    place: { kind: 'postgres', url: databaseUrl },
    exact: {
      clients: 20_000,
      invoicesPerClient: 2,
      minuteMs,
      minuteLimit: perMinute,
      dayLimit: 1_000_000,
      tokenSeconds: 86_400,
    },
  })
  try {
    await world.loaded(3_600_000)
    const wall = performance.now() - begin
    const calls = world.exact.calls().total
    const { overMinuteLimit } = world.exact.violations()
    return [
      line('first load of 20,000 clients: calls', calls, 'calls'),
      line(
        'first load: wall time ÷ (calls ÷ calls allowed a minute)',
        wall / ((calls / perMinute) * minuteMs),
        '×',
        { most: 1.05 },
      ),
      line('first load: calls over the minute limit', overMinuteLimit, 'calls', { most: 0 }),
    ]
  } finally {
    await world.close()
  }
}
