import pg from 'pg'
import { DatabaseError } from './errors.ts'

const everyMilliseconds = 5_000
const mostSilences = 4

/**
 * Asks the server for an answer every five seconds, and calls `onSilence` after four times in a row without one. A
 * refusal is an answer. Returns a function that ends the watch.
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

/** An error of the server itself, such as too many connections, is no silence. */
function isSilence(error: unknown): boolean {
  return error instanceof DatabaseError && !(error.cause instanceof pg.DatabaseError)
}
