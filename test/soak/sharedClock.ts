import pg from 'pg'
import { addDatabaseClock } from '../setup/databaseClock.ts'
import type { ExactStandIn } from '../standIns/exact/standIn.ts'
import type { Instance } from './instance.ts'
import { jumpTo, realSleep } from './jumpingClock.ts'

/** One clock for Exact, the database and all instances, which jumps over the pauses of the portal. */
export type SharedClock = {
  /** Jumps ahead when nothing is under way that real time governs. */
  readonly jump: (milliseconds: number) => Promise<void>
  /** Waits until Exact has not been called for a moment. */
  readonly settle: () => Promise<void>
  /** Runs `work` while no instance requests a token: what Exact gives then is lost with the instance. */
  readonly betweenTokens: (work: () => Promise<void>) => Promise<void>
  readonly ahead: () => number
  readonly close: () => Promise<void>
}

/** How long Exact must not be called before the clock jumps, and how long at most to wait for that. */
const quietMs = 6
/** The same before a jump over the end of a token, which an instance may just have read. */
const carefulQuietMs = 60
const patienceMs = 20_000

/** Prepares a database that no instance has opened yet. */
export async function startSharedClock(
  databaseUrl: string,
  { exact, instances }: { readonly exact: ExactStandIn; readonly instances: () => readonly Instance[] },
): Promise<SharedClock> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const setDatabaseAhead = await addDatabaseClock(client)
  let ahead = 0

  /** Locks the row of the connection, so that no lease begins. Returns false if an instance has one. */
  async function whileNoLease(work: () => Promise<void>): Promise<boolean> {
    await client.query('BEGIN')
    try {
      const { rows } = await client.query(
        'SELECT refresh_lease > clock_timestamp() AS leased FROM exact_connection FOR UPDATE',
      )
      if (rows[0]?.leased) return false
      await work()
      return true
    } finally {
      await client.query('COMMIT')
    }
  }
  async function betweenTokens(work: () => Promise<void>): Promise<void> {
    while (!(await whileNoLease(work))) await realSleep(5)
  }
  async function isTokenNearEnd(): Promise<boolean> {
    const { rows } = await client.query(
      `SELECT clock_timestamp() - obtained_at > interval '500 seconds' AS near FROM exact_connection`,
    )
    return rows[0]?.near ?? false
  }
  async function settle(): Promise<void> {
    const needed = (await isTokenNearEnd()) ? carefulQuietMs : quietMs
    let [calls, quiet, waited] = [-1, 0, 0]
    while (quiet < needed && waited < patienceMs) {
      const now = exact.calls().total
      quiet = now === calls && exact.underWay() === 0 ? quiet + 2 : 0
      calls = now
      waited += 2
      await realSleep(2)
    }
  }

  return {
    ahead: () => ahead,
    settle,
    betweenTokens,
    jump: async (milliseconds) => {
      await settle()
      await betweenTokens(async () => {
        ahead += milliseconds
        // Exact first: an instance that is behind for a moment sends too few calls rather than too many.
        jumpTo(ahead)
        await setDatabaseAhead(ahead)
      })
      await Promise.all(instances().map((instance) => instance.jump(ahead)))
    },
    close: () => client.end(),
  }
}
