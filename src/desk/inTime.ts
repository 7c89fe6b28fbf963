import type { Database } from '../database/open.ts'
import { whileWanted } from '../database/whileWanted.ts'
import { DeskError } from './errors.ts'
import type { Parts } from './parts.ts'

/**
 * Searches on a connection for readers until whoever asked is gone. Throws `desk/too-busy` when it took longer
 * than a search may.
 */
export async function inTime<Answer>(
  { limits, reading }: Pick<Parts, 'limits' | 'reading'>,
  gone: AbortSignal | undefined,
  search: (connection: Database) => Promise<Answer>,
): Promise<Answer> {
  const late = AbortSignal.timeout(limits.searchMilliseconds)
  try {
    return await whileWanted(reading, gone ? AbortSignal.any([gone, late]) : late, search)
  } catch (cause) {
    if (late.aborted && !gone?.aborted) throw new DeskError('desk/too-busy', { cause })
    throw cause
  }
}
