import { sql } from 'kysely'
import MiniSearch from 'minisearch'
import type { Database } from '../../src/database/open.ts'
import { corpusInvoices } from '../clients/corpus/corpusPeople.ts'
import type { Engine } from '../clients/corpus/score.ts'
import { idOf } from '../clients/people.ts'

/** Creates the table that takes an afternoon to build: all fields of a client in one text, with a trigram index. */
export async function makePlainTable(database: Database): Promise<void> {
  await sql`
    CREATE TABLE plain AS SELECT client.id, client.number, concat_ws(' ', client.number, client.name,
      street, postcode, city, client.phone, client.email,
      (SELECT string_agg(concat_ws(' ', contact.name, contact.mobile, contact.phone, contact.email,
        to_char(contact.birth_date, 'DD-MM-YYYY')), ' ')
        FROM client_contact AS contact WHERE contact.client_id = client.id),
      (SELECT string_agg(iban, ' ') FROM client_bank_account AS account WHERE account.client_id = client.id)
    ) AS text FROM client`.execute(database)
  for (const { client, number, amount } of corpusInvoices) {
    const written = `${number} ${(Math.abs(amount) / 100).toFixed(2).replace('.', ',')}`
    await sql`UPDATE plain SET text = text || ${` ${written}`} WHERE id = ${idOf(client)}`.execute(database)
  }
  await sql`CREATE INDEX plain_text ON plain USING gin (text gin_trgm_ops)`.execute(database)
  await sql`ANALYZE plain`.execute(database)
}

/** Finds clients whose text contains every word, in order of text. */
export function ilikeEngine(database: Database): Engine {
  return async (typed) => {
    const words = typed.split(/\s+/).filter(Boolean)
    if (words.length === 0) return { clients: [], opens: null }
    const conditions = words.map((word) => sql`text ILIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
    const { rows } = await sql<{ number: string }>`
      SELECT number FROM plain WHERE ${sql.join(conditions, sql` AND `)} ORDER BY text LIMIT 20`.execute(
      database,
    )
    return answer(rows)
  }
}

/** Finds the clients whose text is most similar by trigrams, at the default threshold. */
export function trigramEngine(database: Database): Engine {
  return async (typed) => {
    const { rows } = await sql<{ number: string }>`
      SELECT number FROM plain WHERE ${typed} <% text
      ORDER BY word_similarity(${typed}, text) DESC, number LIMIT 20`.execute(database)
    return answer(rows)
  }
}

/** Searches with MiniSearch at its default settings: whole words, the rarest weighing most. */
export async function miniSearchEngine(database: Database): Promise<Engine> {
  const { rows } = await sql<{ number: string; text: string }>`SELECT number, text FROM plain`.execute(
    database,
  )
  const index = new MiniSearch<{ number: string; text: string }>({ idField: 'number', fields: ['text'] })
  index.addAll(rows)
  return async (typed) =>
    answer(
      index
        .search(typed)
        .slice(0, 20)
        .map(({ id }) => ({ number: String(id) })),
    )
}

function answer(rows: readonly { readonly number: string }[]) {
  const clients = rows.map((row) => row.number)
  return { clients, opens: clients.length === 1 ? (clients[0] ?? null) : null }
}
