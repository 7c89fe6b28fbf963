import { parseArgs } from 'node:util'
import pg from 'pg'
import { addDatabaseClock } from '../setup/databaseClock.ts'
import { startPostgres } from '../setup/startPostgres.ts'
import { killWriters } from './killWriters.ts'

/**
 * Writes edits to Exact while the writing process is killed between every two steps:
 *
 *     npm run kills -- --edits 1000 --seed 1
 *
 * Exits with code 1 if an edit was lost, doubled or never ended.
 */
const { values } = parseArgs({
  options: { edits: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
/** Longer than a killed process could still have been sending. */
const skipMs = 20_000

const postgres = await startPostgres()
await postgres.createDatabase('kills')
const databaseUrl = `${postgres.url}/kills`
const client = new pg.Client({ connectionString: databaseUrl })
await client.connect()
const setAhead = await addDatabaseClock(client)
let ahead = 0
try {
  const { ends, wrong, kills, steps } = await killWriters({
    databaseUrl,
    edits: Number(values.edits),
    seed: Number(values.seed),
    skip: async () => {
      ahead += skipMs
      await setAhead(ahead)
    },
    onProgress: console.log,
  })
  console.log(`edits: ${JSON.stringify(ends)}; kills: ${kills}, at ${steps} different steps`)
  if (wrong.length > 0) console.error(`WRONG (${wrong.length}):\n${wrong.join('\n')}`)
  process.exitCode = wrong.length > 0 ? 1 : 0
} finally {
  await client.end()
  await postgres.stop()
}
