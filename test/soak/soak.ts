import { admin, connectExact, waitUntilLoaded, worldEnvironment } from '../e2e/world.ts'
import { freePort } from '../setup/freePort.ts'
import { startPostgres } from '../setup/startPostgres.ts'
import { startEntraStandIn } from '../standIns/entra/index.ts'
import { randomFrom } from '../standIns/exact/generator/random.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import { createBannerCheck } from './banner.ts'
import { createBookkeeping } from './bookkeeping.ts'
import { createCluster } from './cluster.ts'
import { compare } from './compare.ts'
import { createInstance, type Instance, type Memory } from './instance.ts'
import { createMisfortune } from './misfortune.ts'
import { createServiceDesk } from './serviceDesk.ts'
import { startSharedClock } from './sharedClock.ts'

type Options = {
  readonly days: number
  readonly instances: number
  readonly clients: number
  readonly seed: number
  /** Receives what the servers log. */
  readonly onLine: (line: string) => void
  /** Receives a line of figures for each day. */
  readonly onDay: (line: string) => void
}

const minuteMs = 60_000
const hour = 60
const day = 24 * hour
/** Time at the end in which nothing goes wrong, so that everything can be read. */
const quietMinutes = 3 * hour
/** Exact's clock differs from ours all the time. */
const clockAheadMs = 4 * minuteMs
/** How much the heap of a process may grow from the first quarter of its life to the last. */
const mostGrowth = 1.3

type World = Awaited<ReturnType<typeof startSoak>>

async function startSoak({ clients, seed, onLine, ...options }: Options) {
  const random = randomFrom(seed, 77)
  const postgres = await startPostgres()
  await Promise.all(['soak', 'fresh'].map(postgres.createDatabase))
  const databaseUrl = `${postgres.url}/soak`
  const exact = await startExactStandIn({ clients, seed, invoicesPerClient: 3, clockAheadMs })
  const entra = await startEntraStandIn({})
  const instances: Instance[] = []
  const clock = await startSharedClock(databaseUrl, { exact, instances: () => instances })
  const ports = await Promise.all(Array.from({ length: options.instances }, freePort))
  const environment = worldEnvironment(exact, entra, {
    PUBLIC_URL: `http://127.0.0.1:${ports[0]}`,
    LOG_LEVEL: 'warn',
  })
  for (const [index, port] of ports.entries()) {
    const name = `soak-${index}`
    const { ahead } = clock
    instances.push(await createInstance({ name, port, databaseUrl, environment, ahead, onLine }))
  }
  const cluster = await createCluster(instances, { databaseUrl, clock, random })
  const books = createBookkeeping(exact, random)
  const misfortune = createMisfortune(exact, random)
  const desk = createServiceDesk({ entra, instances, books, random })
  return {
    ...{ random, exact, clock, instances, cluster, books, misfortune, desk },
    databases: { lived: databaseUrl, fresh: `${postgres.url}/fresh` },
    close: async () => {
      await cluster.close()
      await clock.close()
      await Promise.all([exact.close(), entra.close()])
      await postgres.stop()
    },
  }
}

/** Runs the product and returns its figures, and everything that was wrong. */
export async function soak(options: Options) {
  const world = await startSoak(options)
  const { exact, cluster, books, misfortune, desk, instances } = world
  try {
    const { banner, memory } = await liveThrough(world, options)
    await Promise.all(instances.map((instance) => instance.kill()))
    const compared = await compare(exact, { ...world.databases, accepted: desk.edits })
    const violations = exact.violations()
    const violated = Object.entries(violations).filter(([, times]) => times > 0)
    return {
      figures: {
        calls: exact.calls(),
        violations,
        booked: books.counts,
        faults: misfortune.counts,
        desk: desk.counts,
        edits: compared.ends,
        banner: banner.minutes,
        instances: cluster.counts,
        takeovers: cluster.takeovers,
        megabytes: memory.map(({ heapUsed, rss }) => [heapUsed, rss].map((bytes) => Math.round(bytes / 1e6))),
      },
      wrong: [
        ...violated.map(([limit, times]) => `${limit}: ${times} times`),
        ...cluster.wrong,
        ...desk.wrong,
        ...banner.untrue,
        ...growth(memory),
        ...compared.wrong,
      ],
    }
  } finally {
    await world.close()
  }
}

/** Lets the minutes of all days pass. */
async function liveThrough(world: World, { days, onDay }: Options) {
  const { random, exact, clock, instances, cluster, books, misfortune, desk } = world
  let disturbedAt = Number.NEGATIVE_INFINITY
  const banner = createBannerCheck({ desk, misfortune, disturbedAt: () => disturbedAt })
  const memory: Memory[] = []
  const [first] = instances
  if (!first) throw new Error('no instances')

  await cluster.start()
  const ask: Parameters<typeof waitUntilLoaded>[0] = (...request) => desk.ask(first, ...request)
  await connectExact(ask, first.url)
  await waitUntilLoaded(ask)
  const last = Math.round(days * day)
  for (let minute = 0; minute < last + quietMinutes; minute += 1) {
    await clock.jump(minuteMs)
    if (minute === last) {
      misfortune.end()
      exact.act.release()
    }
    if (minute < last) {
      if (books.minute(minute)) disturbedAt = minute
      misfortune.minute(minute)
      if (random.chance(1 / (8 * hour)) && (await cluster.kill())) disturbedAt = minute
      if (minute % (2 * day) === 3 * hour && (await cluster.cutOff())) disturbedAt = minute
      await desk.minute()
    }
    const instance = cluster.anyone()
    if (instance) await banner.check(instance, minute)
    if (minute % day === 0) {
      const now = first.memory()
      if (now) memory.push(now)
      const { total } = exact.calls()
      onDay(`day ${minute / day}: ${total} calls, ${banner.untrue.length + desk.wrong.length} wrong`)
    }
  }
  const { body } = await ask(admin, 'GET', '/api/admin/exact')
  onDay(`at the end: ${JSON.stringify(body)}`)
  return { banner, memory }
}

/** Returns a line if the heap of the instance that was never killed has grown. */
function growth(memory: readonly Memory[]): readonly string[] {
  const quarter = Math.floor(memory.length / 4)
  if (quarter === 0) return []
  const lowest = (part: readonly Memory[]): number => Math.min(...part.map(({ heapUsed }) => heapUsed))
  // The first day is that of the load.
  const ratio = lowest(memory.slice(-quarter)) / lowest(memory.slice(1, 1 + quarter))
  return ratio > mostGrowth ? [`the heap has grown ${ratio.toFixed(2)} times`] : []
}
