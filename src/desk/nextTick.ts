import { setImmediate } from 'node:timers/promises'

/**
 * Runs the work in the next turn of the event loop, so that a query that was started just before it reaches the
 * database first.
 */
export async function onNextTick<Result>(work: () => Promise<Result>): Promise<Result> {
  await setImmediate()
  return work()
}
