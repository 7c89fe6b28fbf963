import { parseArgs } from 'node:util'
import { realMilliseconds } from './jumpingClock.ts'
import { soak } from './soak.ts'

/**
 * Runs the whole product for days of portal time, on PostgreSQL, against an Exact that fails in every way it can:
 *
 *     npm run soak -- --days 30 --instances 4 --clients 300 --seed 1
 *     npm run soak -- --days 0.2 --instances 3 --clients 40          takes about two minutes
 *
 * Exits with code 1 and lists what went wrong. Real are: every process, kill, network, statement, call and time limit.
 * The clock jumps over the pauses in between, a minute at a time (jumpingClock.ts).
 */
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '30' },
    instances: { type: 'string', default: '4' },
    clients: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    log: { type: 'boolean', default: false },
  },
})

const begun = realMilliseconds()
const { figures, wrong } = await soak({
  days: Number(values.days),
  instances: Number(values.instances),
  clients: Number(values.clients),
  seed: Number(values.seed),
  onLine: (line) => values.log && console.log(line),
  onDay: (line) => console.log(line),
})
for (const [name, figure] of Object.entries(figures)) console.log(`${name}: ${JSON.stringify(figure)}`)
console.log(`took: ${Math.round((realMilliseconds() - begun) / 1_000)} s`)
if (wrong.length > 0) console.error(`WRONG (${wrong.length}):\n${wrong.slice(0, 60).join('\n')}`)
process.exit(wrong.length > 0 ? 1 : 0)
