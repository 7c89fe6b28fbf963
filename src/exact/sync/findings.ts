import { sql } from 'kysely'
import type { Writing } from './parts.ts'

/** What the health page shows of a record, or of a stream as a whole (then `recordId` tells what of it). */
export type Report = { readonly recordId: string; readonly code: string }
type Stream = { readonly administration: number; readonly stream: string }

/** Stores what was found, once per record and code. */
export async function report(
  transaction: Writing,
  { administration, stream }: Stream,
  found: readonly Report[],
  at: Date,
): Promise<void> {
  if (found.length === 0) return
  await transaction
    .insertInto('exact_finding')
    .values(found.map(({ recordId, code }) => ({ administration, stream, record_id: recordId, code, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes back what was found of these records: they were read again, or are no more. */
export async function takeBack(
  transaction: Writing,
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
  transaction: Writing,
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
