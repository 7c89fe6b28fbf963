import pg from 'pg'
import { DatabaseError } from './errors.ts'

const everyMilliseconds = 5_000
const mostSilences = 4

/**
 * Pings the server every five seconds, and calls `onSilence` after four pings in a row without an answer. A refusal
 * is an answer. Returns a function that ends the watch.
 */
export function watchForSilence(answers: () => Promise<void>, onSilence: () => void): () => void {
  let silences = 0
  const watch = setInterval(() => {
    answers().then(
      () => {
        silences = 0
      },
      (error: unknown) => {
        silences = isSilence(error) ? silences + 1 : 0
        if (silences === mostSilences) onSilence()
      },
    )
  }, everyMilliseconds)
  return () => clearInterval(watch)
}

/** An error from the server itself, such as too many connections, is an answer. */
function isSilence(error: unknown): boolean {
  return error instanceof DatabaseError && !(error.cause instanceof pg.DatabaseError)
}
