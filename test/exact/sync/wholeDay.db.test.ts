import { afterAll, beforeAll, expect, test } from 'vitest'
import { ExactError } from '../../../src/exact/errors.ts'
import { readFreshness } from '../../../src/exact/freshness.ts'
import { pauseAfterFailures } from '../../../src/exact/rhythm.ts'
import { installation } from '../connection/installation.ts'
import { syncOnce } from './syncOnce.ts'
import { type Intercept, type SyncWorld, startSyncWorld } from './world.ts'

let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients: 10, creditors: 2, invoicesPerClient: 1 })
  await world.round()
})
afterAll(() => world.close())

const minute = 60_000
/** Longer than in use, to save time; everything follows from it. */
const interval = 20
const intervalMs = interval * minute
const dayMinutes = 24 * 60
/** Minutes of the day in which Exact does not answer. */
const outage = { from: 9 * 60 + 2, until: 11 * 60 }
/** Minutes in which no calls are left, so that a round waits. */
const spent = { from: 15 * 60 + 2, until: 19 * 60 }

const isIn = (span: { readonly from: number; readonly until: number }, at: number): boolean =>
  at >= span.from && at < span.until

test('every minute of a day the portal says what is true of its figures', async () => {
  const begin = world.clock.now.getTime()
  let away = false
  const exact: Intercept = async () => {
    if (away) throw new ExactError('exact/away', 'no answer')
    return { rows: [], next: null }
  }
  const sync = world.restarted({ intercept: exact })
  let nextRound = 0
  let failures = 0
  const wrong: string[] = []
  for (let at = 0; at < dayMinutes; at += 1) {
    world.clock.now = new Date(begin + at * minute)
    away = isIn(outage, at)
    if (at >= nextRound && !isIn(spent, at)) {
      failures = (await failed(syncOnce(sync))) ? failures + 1 : 0
      const pause = failures === 0 ? intervalMs : pauseAfterFailures(failures, intervalMs)
      nextRound = at + Math.max(1, Math.round(pause / minute))
    }
    const { state } = await readFreshness(world.database, {
      streams: sync.figureStreams,
      installation,
      now: world.clock.now,
      intervalMs,
    })
    // The next round notices the outage, and Exact counts as away a minute later.
    const mayBeAway = isIn({ from: outage.from + 1, until: outage.until }, at)
    const mustBeAway = isIn({ from: outage.from + interval + 1, until: outage.until }, at)
    const mustBeLate = isIn({ from: spent.from + 3 * interval, until: spent.until }, at)
    const mayBeLate = isIn({ from: spent.from + 2 * interval, until: spent.until }, at)
    const isTrue =
      (state === 'stale' && mayBeAway) ||
      (state === 'late' && mayBeLate) ||
      (state === 'fresh' && !mustBeAway && !mustBeLate)
    if (!isTrue) wrong.push(`${Math.floor(at / 60)}:${at % 60} ${state}`)
  }
  expect(wrong).toEqual([])
})

async function failed(round: Promise<void>): Promise<boolean> {
  try {
    await round
    return false
  } catch (error) {
    if (error instanceof ExactError) return true
    throw error
  }
}
