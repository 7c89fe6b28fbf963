import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { ExactCursorTable, Schema } from '../../database/schema.ts'
import type { WriteTransaction } from './parts.ts'

const progressShape = z.object({
  after: z.union([z.number(), z.string()]),
  next: z.union([z.number(), z.string()]),
  reloading: z.boolean(),
  mappedBy: z.string(),
  /** The highest row versions at earlier times, oldest first; see changesQuery.ts. */
  marks: z.array(z.object({ version: z.number(), at: z.number() })).default([]),
  /** What the stream counted in the rows since the load started; it parses this itself. */
  evidence: z.unknown().default(null),
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
  marks: [],
  evidence: null,
  resume: null,
  rows: 0,
  freshAt: null,
}

/** Returns the progress with which a stream is read again from the start. */
export function restarted({ freshAt }: Progress): Progress {
  return { ...notStarted, reloading: true, freshAt }
}

export type StreamKey = { readonly administration: number; readonly stream: string }

const progressColumns = ['cursor', 'resume', 'rows', 'fresh_at'] as const

/** Returns null if no page of the stream has been stored. */
export async function readProgress(database: Kysely<Schema>, key: StreamKey): Promise<Progress | null> {
  const row = await progressQuery(database, key).executeTakeFirst()
  return row ? progressOf(row) : null
}

/** Returns the progress of all streams, keyed by administration and stream, as in `12 terms`. */
export async function readAllProgress(database: Kysely<Schema>): Promise<ReadonlyMap<string, Progress>> {
  const rows = await database
    .selectFrom('exact_cursor')
    .select(['administration', 'stream', ...progressColumns])
    .execute()
  return new Map(rows.map((row) => [`${row.administration} ${row.stream}`, progressOf(row)]))
}

/** Like `readProgress`, but locks the progress until the transaction ends. */
export async function lockProgress(transaction: WriteTransaction, key: StreamKey): Promise<Progress | null> {
  const row = await progressQuery(transaction, key).forUpdate().executeTakeFirst()
  return row ? progressOf(row) : null
}

/** Returns whether both are at the same page of the same query. */
export function isSamePlace(one: Progress, other: Progress): boolean {
  const place = ({ after, next, reloading, mappedBy, resume }: Progress) =>
    JSON.stringify([after, next, reloading, mappedBy, resume])
  return place(one) === place(other)
}

function progressQuery(database: Kysely<Schema>, { administration, stream }: StreamKey) {
  return database
    .selectFrom('exact_cursor')
    .select(progressColumns)
    .where('administration', '=', administration)
    .where('stream', '=', stream)
}

function progressOf({
  cursor,
  resume,
  rows,
  fresh_at: freshAt,
}: Pick<Selectable<ExactCursorTable>, (typeof progressColumns)[number]>): Progress {
  return { ...progressShape.parse(JSON.parse(cursor)), resume, rows, freshAt }
}

export async function writeProgress(
  transaction: WriteTransaction,
  { administration, stream }: StreamKey,
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
