import { type Insertable, sql, type Transaction } from 'kysely'
import { rowsAsJson } from '../../database/rowsAsJson.ts'
import type { Schema, SearchClientTable } from '../../database/schema.ts'

/** Replaces the indexed words of these clients. Clients without words have no row. */
export async function writeIndexedWords(
  transaction: Transaction<Schema>,
  clients: readonly Insertable<SearchClientTable>[],
): Promise<void> {
  if (clients.length === 0) return
  await sql`
    INSERT INTO search_client (client_id, place, words)
    SELECT client_id, place, words FROM json_populate_recordset(NULL::search_client, ${rowsAsJson(clients)}::json)
    ON CONFLICT (client_id) DO UPDATE SET place = excluded.place, words = excluded.words
      WHERE search_client.place <> excluded.place OR search_client.words <> excluded.words`.execute(
    transaction,
  )
  const wordless = clients.filter(({ words }) => words === '').map((client) => client.client_id)
  if (wordless.length === 0) return
  await transaction
    .deleteFrom('search_client')
    .where('client_id', '=', sql<string>`ANY(${wordless}::uuid[])`)
    .execute()
}
