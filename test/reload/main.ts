import { parseArgs } from 'node:util'
import { childServer } from '../e2e/childServer.ts'
import { connectExact, waitUntilLoaded } from '../e2e/world.ts'
import { startPostgres } from '../setup/startPostgres.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import { searchWhileReloading } from './searchWhileReloading.ts'

/**
 * Searches fifty times a second while Exact moves the administration and clients are deleted:
 *
 *     npm run reload -- --seconds 120 --clients 5000 --seed 1
 *
 * Exits with code 1 if a search failed or found part of a client.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    clients: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
  },
})
const postgres = await startPostgres()
await postgres.createDatabase('reload')
const exact = await startExactStandIn({
  ...{ clients: Number(values.clients), invoicesPerClient: 3 },
  ...{ minuteMs: 1_000, dayLimit: 1_000_000, tokenSeconds: 86_400 },
})
const server = await childServer(exact, `${postgres.url}/reload`)
try {
  await server.start()
  await connectExact(server.ask, server.url)
  await waitUntilLoaded(server.ask, 600_000)
  const { wrong, ...figures } = await searchWhileReloading(
    { server, exact },
    { seconds: Number(values.seconds), seed: Number(values.seed) },
  )
  console.log(figures)
  if (wrong.length > 0) console.error(`WRONG (${wrong.length}):\n${wrong.slice(0, 60).join('\n')}`)
  process.exitCode = wrong.length > 0 ? 1 : 0
} finally {
  await server.close()
  await exact.close()
  await postgres.stop()
}
