import { setTimeout as delay } from 'node:timers/promises'
import { BotError } from '../errors.ts'

/** Returns a function that waits for a task until the deadline, then throws `bot/sign-in-unavailable`. */
export function createDeadline(milliseconds: number): <Result>(task: Promise<Result>) => Promise<Result> {
  const over = delay(milliseconds, undefined, { ref: false })
  const late = async (): Promise<never> => {
    await over
    throw new BotError('bot/sign-in-unavailable')
  }
  return (task) => Promise.race([task, late()])
}
