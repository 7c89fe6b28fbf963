import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../../database/schema.ts'
import type { WriteTransaction } from './parts.ts'

const progressShape = z.object({
  after: z.union([z.number(), z.string()]),
  next: z.union([z.number(), z.string()]),
  reloading: z.boolean(),
  mappedBy: z.string(),
})

/**
 * How far a stream has been read. The running query asks for changes after `after`, the one after it for changes
 * after `next`: rows may arrive in any order, so `after` only moves once the last page is stored. Both are row
 * versions, or times for a collection that has no sync stream.
 */
export type Progress = z.infer<typeof progressShape> & {
  /** Address of the next page of the running query; null if no query is running. */
  readonly resume: string | null
  /** Rows received since the load started. */
  readonly rows: number
  readonly freshAt: Date | null
}

export const notStarted: Progress = {
  after: 0,
  next: 0,
  reloading: false,
  mappedBy: '',
  resume: null,
  rows: 0,
  freshAt: null,
}

/** Returns the progress with which a stream is read again from the start. */
export function restarted({ freshAt }: Progress): Progress {
  return { ...notStarted, reloading: true, freshAt }
}

type Key = { readonly administration: number; readonly stream: string }

/** Returns null for a stream of which no page has been stored. */
export async function readProgress(
  database: Kysely<Schema>,
  { administration, stream }: Key,
): Promise<Progress | null> {
  const row = await database
    .selectFrom('exact_cursor')
    .select(['cursor', 'resume', 'rows', 'fresh_at'])
    .where('administration', '=', administration)
    .where('stream', '=', stream)
    .executeTakeFirst()
  if (!row) return null
  const { cursor, resume, rows, fresh_at: freshAt } = row
  return { ...progressShape.parse(JSON.parse(cursor)), resume, rows, freshAt }
}

export async function writeProgress(
  transaction: WriteTransaction,
  { administration, stream }: Key,
  { resume, rows, freshAt, ...progress }: Progress & { readonly at: Date },
): Promise<void> {
  const { at, ...cursor } = progress
  const values = { cursor: JSON.stringify(cursor), resume, rows, fresh_at: freshAt, changed_at: at }
  await transaction
    .insertInto('exact_cursor')
    .values({ administration, stream, ...values })
    .onConflict((conflict) => conflict.columns(['administration', 'stream']).doUpdateSet(values))
    .execute()
}
