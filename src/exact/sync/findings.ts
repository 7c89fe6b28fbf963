import { sql } from 'kysely'
import type { WriteTransaction } from './parts.ts'

/**
 * A problem with one record, or with a whole stream. For a stream `recordId` is empty or names the part of it.
 * `relationId` is the account that the record belongs to, if known.
 */
export type NewFinding = {
  readonly recordId: string
  readonly code: string
  readonly relationId?: string | null
}
type Stream = { readonly administration: number; readonly stream: string }

/** Stores findings, once per record and code. */
export async function storeFindings(
  transaction: WriteTransaction,
  { administration, stream }: Stream,
  findings: readonly NewFinding[],
  at: Date,
): Promise<void> {
  if (findings.length === 0) return
  await transaction
    .insertInto('exact_finding')
    .values(
      findings.map(({ recordId, code, relationId }) => ({
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

/** Deletes the record's findings with any other code. */
export async function clearOtherFindings(
  transaction: WriteTransaction,
  { administration, stream }: Stream,
  { recordId, code }: NewFinding,
): Promise<void> {
  await transaction
    .deleteFrom('exact_finding')
    .where('administration', '=', administration)
    .where('stream', '=', stream)
    .where('record_id', '=', recordId)
    .where('code', '<>', code)
    .execute()
}

/** Deletes the findings of these records, because they were read again or deleted. */
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

/** Deletes the findings of all records of the stream. Returns how many there were. */
export async function clearRecordFindings(
  transaction: WriteTransaction,
  { administration, stream }: Stream,
): Promise<number> {
  const deleted = await transaction
    .deleteFrom('exact_finding')
    .where('administration', '=', administration)
    .where('stream', '=', stream)
    .where('record_id', '<>', '')
    .returning('id')
    .execute()
  return deleted.length
}

/** Returns the findings of these records, without those that a reload has not found again yet. */
export async function readFindings(
  transaction: WriteTransaction,
  { administration, stream }: Stream,
  recordIds: readonly string[],
): Promise<readonly NewFinding[]> {
  const rows = await transaction
    .selectFrom('exact_finding')
    .select(['record_id', 'code'])
    .where('administration', '=', administration)
    .where('stream', '=', stream)
    .where('record_id', '=', sql<string>`ANY(${[...recordIds]}::text[])`)
    .where('is_forgotten', '=', false)
    .execute()
  return rows.map(({ record_id: recordId, code }) => ({ recordId, code }))
}

/** Marks all findings of a stream when its reload starts. Those found again lose the mark. */
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

/** Deletes the findings that are still marked after a reload, such as those of deleted records. */
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
