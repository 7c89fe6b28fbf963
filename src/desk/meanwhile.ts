import { setImmediate } from 'node:timers/promises'

/**
 * Does work that takes less time than what was begun just before it: that is on its way to the database first,
 * and this is done while the database looks.
 */
export async function meanwhile<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  await setImmediate()
  return work()
}
