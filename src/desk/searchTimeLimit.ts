import { DatabaseError } from '../database/errors.ts'
import type { Database } from '../database/open.ts'
import { whileWanted } from '../database/whileWanted.ts'
import type { Dependencies } from './dependencies.ts'
import { DeskError } from './errors.ts'

/**
 * Runs a search on a connection for readers until the caller aborts it through `gone`, and then throws the reason
 * of that signal. Throws `desk/too-busy` when the search exceeds its time limit.
 */
export async function withSearchTimeLimit<Result>(
  { limits, reading }: Pick<Dependencies, 'limits' | 'reading'>,
  gone: AbortSignal | undefined,
  search: (connection: Database) => Promise<Result>,
): Promise<Result> {
  const timeout = AbortSignal.timeout(limits.searchMilliseconds)
  try {
    return await whileWanted(reading, gone ? AbortSignal.any([gone, timeout]) : timeout, search)
  } catch (cause) {
    if (isAway(cause)) throw cause
    if (timeout.aborted && !gone?.aborted) throw new DeskError('desk/too-busy', { cause })
    throw cause
  }
}

/** False when the database was only too busy: the search took too long or every connection was in use. */
function isAway(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return false
  return error.reason !== 'no free connection' && error.reason !== 'statement timed out'
}
