import { type Insertable, sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** Rows a statement carries at most; larger ones gain nothing and hold more memory. */
const chunkSize = 2000

type Versioned = {
  [Table in keyof Schema]: 'id' | 'version' extends keyof Schema[Table] ? Table : never
}[keyof Schema]

type VersionedRow = { readonly id: string; readonly version: number }

/**
 * Writes rows that are new, or of a higher version than what is stored, in one statement per chunk. Gives
 * the ids that were written. One JSON parameter carries a chunk: thousands of separate ones cost more than
 * the rows.
 */
export async function upsertNewer<Table extends Versioned>(
  transaction: Transaction<Schema>,
  table: Table,
  rows: readonly (Insertable<Schema[Table]> & VersionedRow)[],
): Promise<readonly string[]> {
  const [first] = rows
  if (!first) return []
  const columns = Object.keys(first)
  const list = sql.join(columns.map((column) => sql.ref(column)))
  const updates = sql.join(
    columns
      .filter((column) => column !== 'id')
      .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  )
  const written: string[] = []
  for (const chunk of chunks(newestOnly(rows), chunkSize)) {
    const { rows: done } = await sql<{ id: string }>`
      INSERT INTO ${sql.table(table)} AS stored (${list})
      SELECT ${list} FROM json_populate_recordset(NULL::${sql.table(table)}, ${asJson(chunk)}::json)
      ON CONFLICT (id) DO UPDATE SET ${updates} WHERE stored.version < excluded.version
      RETURNING id`.execute(transaction)
    for (const { id } of done) written.push(id)
  }
  return written
}

/** Of rows with the same id the newest, for one statement may touch a row once. */
function newestOnly<Row extends VersionedRow>(rows: readonly Row[]): readonly Row[] {
  const newest = new Map<string, Row>()
  for (const row of rows) {
    const known = newest.get(row.id)
    if (!known || row.version > known.version) newest.set(row.id, row)
  }
  return [...newest.values()]
}

/** JSON that PostgreSQL takes: no NUL characters and no halves of characters. */
function asJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
  )
}

function* chunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
