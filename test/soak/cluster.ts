import pg from 'pg'
import type { Random } from '../standIns/exact/generator/random.ts'
import type { Instance } from './instance.ts'
import { realMilliseconds, realSleep } from './jumpingClock.ts'
import type { SharedClock } from './sharedClock.ts'

/** The instances, and what befalls them. */
export type Cluster = {
  readonly start: () => Promise<void>
  /** Returns an instance that answers, or null. */
  readonly anyone: () => Instance | null
  /**
   * Kills the leader if it may be killed, else another, and starts it again. The first instance is never killed, so that
   * its memory can be watched. Returns false if too few answer.
   */
  readonly kill: () => Promise<boolean>
  /** Cuts the leader off from the database until another has taken over. Returns false if no other answers. */
  readonly cutOff: () => Promise<boolean>
  readonly counts: { kills: number; cuts: number }
  /** Real seconds from each loss of a leader until another led. */
  readonly takeovers: readonly number[]
  readonly wrong: readonly string[]
  readonly close: () => Promise<void>
}

/** The advisory lock of the leader; see src/exact/background/leader.ts. */
const leaderSql = `
  SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
  WHERE locktype = 'advisory' AND objid = 3978001 AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
const takeoverLimitMs = 30_000

export async function createCluster(
  instances: readonly Instance[],
  parts: { readonly databaseUrl: string; readonly clock: SharedClock; readonly random: Random },
): Promise<Cluster> {
  const { databaseUrl, clock, random } = parts
  const counts = { kills: 0, cuts: 0 }
  const takeovers: number[] = []
  const wrong: string[] = []
  const starting = new Set<Instance>()
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()

  const up = () => instances.filter((instance) => instance.isUp())
  async function leader(): Promise<string | null> {
    const { rows } = await client.query<{ application_name: string }>(leaderSql)
    return rows[0]?.application_name ?? null
  }
  async function start(instance: Instance): Promise<void> {
    starting.add(instance)
    instance.start()
    await instance.ready().finally(() => starting.delete(instance))
  }
  /** Waits in real time, without a jump, because an instance asks for the lead every two real seconds. */
  async function untilOtherLeads(former: string, begun: number): Promise<void> {
    for (let next = await leader(); next === null || next === former; next = await leader()) {
      if (realMilliseconds() - begun > takeoverLimitMs) {
        wrong.push('no instance took over within 30 seconds')
        return
      }
      await realSleep(50)
    }
    takeovers.push((realMilliseconds() - begun) / 1_000)
  }

  return {
    counts,
    takeovers,
    wrong,
    start: async () => {
      const [first, ...others] = instances
      // The first one prepares the database.
      if (first) await start(first)
      await Promise.all(others.map(start))
    },
    anyone: () => (up().length > 0 ? random.pick(up()) : null),
    kill: async () => {
      const others = instances.slice(1).filter((instance) => instance.isUp())
      if (others.length < 2 || starting.size > 0) return false
      const name = await leader()
      const victim = others.find((each) => each.name === name) ?? random.pick(others)
      await realSleep(random.below(30))
      const begun = realMilliseconds()
      await clock.betweenTokens(() => victim.kill())
      if (victim.name === name) await untilOtherLeads(name, begun)
      counts.kills += 1
      start(victim).catch((error: unknown) => wrong.push(String(error)))
      return true
    },
    cutOff: async () => {
      const name = await leader()
      const victim = instances.find((each) => each.name === name && each.isUp())
      if (!victim || up().length < 2) return false
      const begun = realMilliseconds()
      await clock.betweenTokens(async () => victim.cutOff())
      await untilOtherLeads(victim.name, begun)
      victim.restore()
      await realSleep(500)
      counts.cuts += 1
      return true
    },
    close: async () => {
      await Promise.all(instances.map((instance) => instance.close()))
      await client.end()
    },
  }
}
