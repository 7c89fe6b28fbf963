import type { Database } from '../database/open.ts'
import { chainHash } from './accessLine.ts'

/** Small pages, because an embedded database runs one statement at a time. */
const pageSize = 5_000

/**
 * Recomputes the chain of hashes from the first line to the head. Returns false if a line was changed, removed or
 * inserted. Lines written while it runs are not checked.
 */
export async function verifyAccessLog(database: Database): Promise<boolean> {
  const head = await database
    .selectFrom('access_log_head')
    .select(['sequence', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirst()
  if (!head) return false
  let sequence = 0
  let hash = ''
  while (sequence < head.sequence) {
    const lines = await readPage(database, sequence, head.sequence)
    if (lines.length === 0) return false
    for (const line of lines) {
      if (line.sequence !== sequence + 1 || line.hash !== chainHash(hash, line)) return false
      sequence = line.sequence
      hash = line.hash
    }
  }
  return hash === head.hash && !(await hasLineBeyond(database, head.sequence))
}

function readPage(database: Database, after: number, last: number) {
  return database
    .selectFrom('access_log')
    .selectAll()
    .where('sequence', '>', after)
    .where('sequence', '<=', last)
    .orderBy('sequence')
    .limit(pageSize)
    .execute()
}

/** Returns true if there is a line after the head, and the head has not moved on to it since. */
async function hasLineBeyond(database: Database, last: number): Promise<boolean> {
  const line = await database
    .selectFrom('access_log')
    .innerJoin('access_log_head', (join) => join.onTrue())
    .select('access_log.sequence')
    .where('access_log.sequence', '>', last)
    .whereRef('access_log.sequence', '>', 'access_log_head.sequence')
    .limit(1)
    .executeTakeFirst()
  return line !== undefined
}
