import { type Insertable, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'

/** Rows a statement carries at most; larger ones gain nothing and hold more memory. */
const chunkSize = 2000

type Tables = {
  readonly client: 'version'
  readonly client_contact: 'version'
  readonly client_address: 'version'
  readonly client_bank_account: 'modified_at'
  readonly client_mandate: 'modified_at'
}
export type ClientTableName = keyof Tables

/** What says which of two rows is the newer one. */
const newness: Tables = {
  client: 'version',
  client_contact: 'version',
  client_address: 'version',
  client_bank_account: 'modified_at',
  client_mandate: 'modified_at',
}

/**
 * Writes rows that are new, or newer than what is stored, in one statement per chunk. Gives the ids that
 * were written. One JSON parameter carries a chunk: thousands of separate ones cost more than the rows.
 */
export async function upsertNewer<Table extends ClientTableName>(
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
  const newer = sql.ref(newness[table])
  const written: string[] = []
  for (const chunk of chunks(newestOnly(rows, newness[table]), chunkSize)) {
    const { rows: done } = await sql<{ id: string }>`
      INSERT INTO ${sql.table(table)} AS stored (${list})
      SELECT ${list} FROM json_populate_recordset(NULL::${sql.table(table)}, ${asJson(chunk)}::json)
      ON CONFLICT (id) DO UPDATE SET ${updates} WHERE stored.${newer} < excluded.${newer}
      RETURNING id`.execute(transaction)
    for (const { id } of done) written.push(id)
  }
  return written
}

/** Of rows with the same id the newest, for one statement may touch a row once. */
function newestOnly<Row extends { readonly id: string }>(
  rows: readonly Row[],
  column: string,
): readonly Row[] {
  const newest = new Map<string, Row>()
  for (const row of rows) {
    const known = newest.get(row.id)
    if (!known || order(row, column) > order(known, column)) newest.set(row.id, row)
  }
  return [...newest.values()]
}

function order(row: object, column: string): number {
  const value: unknown = Object.entries(row).find(([name]) => name === column)?.[1]
  if (typeof value === 'number') return value
  return value instanceof Date || typeof value === 'string' ? new Date(value).getTime() : 0
}

/** JSON that PostgreSQL takes: no NUL characters and no halves of characters. */
export function asJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
  )
}

export function* chunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
