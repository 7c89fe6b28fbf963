import { type Kysely, type RawBuilder, sql } from 'kysely'
import { retryLocked } from './retryLocked.ts'
import type { Fill, Index } from './schemaStep.ts'

/** Rows in one batch. While it runs no one else can change these rows. */
const batchSize = 2_000
const progressMilliseconds = 5_000

type Run = { readonly name: string; readonly note: (line: string) => void }

/** Fills the whole table, batch after batch. */
export async function fillTable<T>(
  database: Kysely<T>,
  { table, key, rows }: Fill['fill'],
  { name, note }: Run,
): Promise<void> {
  const total = await countAll(database, table)
  let notedAt = performance.now()
  let done = 0
  for await (const { condition, size } of batchesOf(database, { table, key })) {
    await retryLocked(name, () =>
      database.transaction().execute((transaction) => rows(transaction, condition)),
    )
    done += size
    if (performance.now() - notedAt < progressMilliseconds) continue
    notedAt = performance.now()
    note(`migration ${name}: ${done} of ${total} rows of ${table}`)
  }
}

type Batch = { readonly condition: RawBuilder<boolean>; readonly size: number }

/** Rows with the same key are in the same batch. */
async function* batchesOf<T>(
  database: Kysely<T>,
  { table, key }: Pick<Fill['fill'], 'table' | 'key'>,
): AsyncGenerator<Batch> {
  const column = sql.ref(key)
  for (let behind = sql<boolean>`true`; ; ) {
    const { rows } = await sql<{ last: string; size: number }>`
      SELECT key::text AS last, place::int AS size
      FROM (
        SELECT ${column} AS key, row_number() OVER (ORDER BY ${column}) AS place
        FROM ${sql.table(table)} WHERE ${behind} ORDER BY ${column} LIMIT ${sql.lit(batchSize)}
      ) AS batch
      ORDER BY place DESC LIMIT 1`.execute(database)
    const [end] = rows
    if (!end) return
    yield { condition: sql<boolean>`(${behind} AND ${column} <= ${end.last})`, size: end.size }
    behind = sql<boolean>`${column} > ${end.last}`
  }
}

async function countAll<T>(database: Kysely<T>, table: string): Promise<number> {
  const { rows } = await sql<{
    total: number
  }>`SELECT count(*)::int AS total FROM ${sql.table(table)}`.execute(database)
  return rows[0]?.total ?? 0
}

/**
 * Builds the index unless it exists. On PostgreSQL no reader or writer waits for it. An index whose build was cut off is
 * built again.
 */
export async function buildIndex<T>(
  database: Kysely<T>,
  index: Index['index'],
  { name, note, concurrently }: Run & { readonly concurrently: boolean },
): Promise<void> {
  const begun = performance.now()
  await retryLocked(name, async () => {
    const state = await stateOf(database, index.name)
    if (state === 'valid') return
    if (state === 'cut off') await sql`DROP INDEX ${sql.ref(index.name)}`.execute(database)
    note(`migration ${name}: building index ${index.name}`)
    await createIndex(database, index, { concurrently })
  })
  note(`migration ${name}: index ${index.name} took ${Math.round((performance.now() - begun) / 1_000)} s`)
}

export async function createIndex<T>(
  database: Kysely<T>,
  { name, on, unique }: Index['index'],
  { concurrently } = { concurrently: false },
): Promise<void> {
  const kind = sql.raw(`${unique ? 'UNIQUE ' : ''}INDEX${concurrently ? ' CONCURRENTLY' : ''}`)
  await sql`CREATE ${kind} ${sql.ref(name)} ON ${sql.raw(on)}`.execute(database)
}

async function stateOf<T>(database: Kysely<T>, name: string): Promise<'none' | 'cut off' | 'valid'> {
  const { rows } = await sql<{ isValid: boolean }>`
    SELECT indisvalid AS "isValid" FROM pg_index WHERE indexrelid = to_regclass(${name})`.execute(database)
  const [index] = rows
  if (!index) return 'none'
  return index.isValid ? 'valid' : 'cut off'
}
