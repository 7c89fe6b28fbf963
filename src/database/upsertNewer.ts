import { type Insertable, sql, type Transaction } from 'kysely'
import { chunks } from './chunks.ts'
import { rowsAsJson } from './rowsAsJson.ts'
import type { Schema } from './schema.ts'

/** Rows per statement; more rows gain nothing and hold more memory. */
const chunkSize = 2000

/** Columns that say which of two copies of a row is newer; a table has one of them. */
type AgeColumn = 'version' | 'modified_at'

type AgedTable = {
  [Table in keyof Schema]: 'id' extends keyof Schema[Table]
    ? Extract<keyof Schema[Table], AgeColumn> extends never
      ? never
      : Table
    : never
}[keyof Schema]

/**
 * Inserts rows that are not stored yet and overwrites stored rows that are older, by `version` or `modified_at`.
 * Returns the ids of the rows written.
 */
export async function upsertNewer<Table extends AgedTable>(
  transaction: Transaction<Schema>,
  table: Table,
  rows: readonly (Insertable<Schema[Table]> & { readonly id: string })[],
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
  const age = sql.ref(ageColumnOf(first))
  const written: string[] = []
  for (const chunk of chunks(newestOfEach(rows), chunkSize)) {
    const { rows: changed } = await sql<{ id: string }>`
      INSERT INTO ${sql.table(table)} AS stored (${list})
      SELECT ${list} FROM json_populate_recordset(NULL::${sql.table(table)}, ${rowsAsJson(chunk)}::json)
      ON CONFLICT (id) DO UPDATE SET ${updates} WHERE stored.${age} < excluded.${age}
      RETURNING id`.execute(transaction)
    for (const { id } of changed) written.push(id)
  }
  return written
}

function ageColumnOf(row: object): AgeColumn {
  return 'version' in row ? 'version' : 'modified_at'
}

/** Keeps the newest of the rows with the same id, because a statement can write a row only once. */
function newestOfEach<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  const newest = new Map<string, Row>()
  for (const row of rows) {
    const other = newest.get(row.id)
    if (!other || ageOf(row) > ageOf(other)) newest.set(row.id, row)
  }
  return [...newest.values()]
}

/** Returns the version, or the moment of the last change in milliseconds. */
function ageOf(row: object): number {
  if ('version' in row && typeof row.version === 'number') return row.version
  const moment = 'modified_at' in row ? row.modified_at : null
  return moment instanceof Date || typeof moment === 'string' ? new Date(moment).getTime() : 0
}
