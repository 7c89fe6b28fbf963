import { sql } from 'kysely'
import type { Database } from '../../src/database/open.ts'

/** Returns the rows of all tables about clients as text, each after the name of its table. */
export async function readRows(database: Database): Promise<readonly string[]> {
  const tables = [
    'client',
    'client_contact',
    'client_address',
    'client_bank_account',
    'search_key',
    'search_word',
    'search_client',
  ] as const
  const rows: string[] = []
  for (const table of tables) {
    const { rows: found } = await sql<{
      row: string
    }>`SELECT t::text AS row FROM ${sql.table(table)} AS t ORDER BY 1`.execute(database)
    rows.push(...found.map(({ row }) => `${table} ${row}`))
  }
  return rows
}
