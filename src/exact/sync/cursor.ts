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
 * How far a stream has been read. `after` is where the next question begins once the running one has been
 * answered to its last page; `next` is where the question after that begins, for rows within an answer need
 * not come in order. What begins a question is a row version, or a moment for what has no stream.
 */
export type Progress = z.infer<typeof progressShape> & {
  /** Address of the page where the running answer was cut off; null when there is none. */
  readonly resume: string | null
  /** Rows received since the load began. */
  readonly rows: number
  readonly freshAt: Date | null
}

export const beginning: Progress = {
  after: 0,
  next: 0,
  reloading: false,
  mappedBy: '',
  resume: null,
  rows: 0,
  freshAt: null,
}

/** The stream from its start again, while what is stored stays visible. */
export function again({ freshAt }: Progress): Progress {
  return { ...beginning, reloading: true, freshAt }
}

type Key = { readonly administration: number; readonly stream: string }

/** Null for a stream of which no page was stored yet. */
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
