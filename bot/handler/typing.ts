import { technical } from '../adapter.ts'
import type { Visit } from './visit.ts'

/** An answer that takes longer gets a typing indicator. */
const patienceMilliseconds = 500

/**
 * Runs the task and shows that the bot is typing if it takes long. Resolves after the indicator was posted, so that it
 * never comes after the answer.
 */
export async function whileTyping<Result>(
  { context, log }: Visit,
  task: () => Promise<Result>,
): Promise<Result> {
  let posting: Promise<unknown> = Promise.resolve()
  const timer = setTimeout(() => {
    posting = context.sendActivity({ type: 'typing' }).catch((error: unknown) => {
      log.info(technical(error), 'a typing indicator was not delivered')
    })
  }, patienceMilliseconds)
  try {
    return await task()
  } finally {
    clearTimeout(timer)
    await posting
  }
}
