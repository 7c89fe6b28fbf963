import type { Transaction } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { Schema } from '../../database/schema.ts'
import { ExactError } from '../errors.ts'

/** Returns a new number for this instance, which becomes the leader. Waits for transactions of the former one. */
export async function takeLeaderNumber(database: Database): Promise<number> {
  const row = await database
    .updateTable('exact_connection')
    .set((column) => ({ leader_number: column('leader_number', '+', 1) }))
    .returning('leader_number')
    .executeTakeFirstOrThrow()
  return row.leader_number
}

/**
 * Throws `exact/away` if another instance has become the leader. Until the transaction ends, none can. A leader that
 * lost its lock without noticing, because its machine or network stood still, is stopped here.
 */
export async function requireLeader(transaction: Transaction<Schema>, number: number): Promise<void> {
  const row = await transaction
    .selectFrom('exact_connection')
    .select('leader_number')
    .forShare()
    .executeTakeFirstOrThrow()
  if (row.leader_number !== number) throw new ExactError('exact/away', 'another instance is the leader now')
}
