import { sql } from 'kysely'
import type { WriteTransaction } from './parts.ts'

/**
 * What the health page shows of a record, or of a stream as a whole (then `recordId` tells what of it).
 * `relationId` is the account whose record it is, where that is known.
 */
export type Report = {
  readonly recordId: string
  readonly code: string
  readonly relationId?: string | null
}
type Stream = { readonly administration: number; readonly stream: string }

/** Stores what was found, once per record and code. */
export async function report(
  transaction: WriteTransaction,
  { administration, stream }: Stream,
  found: readonly Report[],
  at: Date,
): Promise<void> {
  if (found.length === 0) return
  await transaction
    .insertInto('exact_finding')
    .values(
      found.map(({ recordId, code, relationId }) => ({
        administration,
        stream,
        record_id: recordId,
        code,
        relation_id: relationId ?? null,
        is_forgotten: false,
        at,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['administration', 'stream', 'record_id', 'code'])
        .doUpdateSet({ is_forgotten: false }),
    )
    .execute()
}

/** Takes back what was found of these records: they were read again, or are no more. */
export async function clearFindings(
  transaction: WriteTransaction,
  { administration, stream }: Stream,
  recordIds: readonly string[],
): Promise<void> {
  if (recordIds.length === 0) return
  await transaction
    .deleteFrom('exact_finding')
    .where('administration', '=', administration)
    .where('stream', '=', stream)
    .where('record_id', '=', sql<string>`ANY(${[...recordIds]}::text[])`)
    .execute()
}

export async function isReported(
  transaction: WriteTransaction,
  { administration, stream }: Stream,
  { recordId, code }: Report,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('exact_finding')
    .select('id')
    .where('administration', '=', administration)
    .where('stream', '=', stream)
    .where('record_id', '=', recordId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row !== undefined
}

/** A reload of the stream begins: what is not found again by its end is no more. */
export async function markFindingsForgotten(
  transaction: WriteTransaction,
  { administration, stream }: Stream,
): Promise<void> {
  await transaction
    .updateTable('exact_finding')
    .set({ is_forgotten: true })
    .where('administration', '=', administration)
    .where('stream', '=', stream)
    .execute()
}

/** After a reload: takes back what was not found again, such as of a record that was removed meanwhile. */
export async function clearForgottenFindings(
  transaction: WriteTransaction,
  { administration, stream }: Stream,
): Promise<void> {
  await transaction
    .deleteFrom('exact_finding')
    .where('administration', '=', administration)
    .where('stream', '=', stream)
    .where('is_forgotten', '=', true)
    .execute()
}
