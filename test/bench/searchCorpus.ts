import { sql } from 'kysely'
import type { Database } from '../../src/database/open.ts'
import { type DatabasePlace, openDatabase } from '../../src/database/open.ts'
import { corpusInvoices } from '../clients/corpus/corpusPeople.ts'
import {
  type Engine,
  type KindScore,
  portalEngine,
  scoreCorpus,
  storeCorpus,
} from '../clients/corpus/score.ts'
import { idOf } from '../clients/people.ts'
import { line, quantile } from './figures.ts'

/**
 * Hides the people of the corpus in a crowd, puts every query to the portal's search and to what a user could
 * have had instead, and prints by kind how often the client meant came first. The place must be empty.
 */
export async function benchSearchCorpus(place: DatabasePlace, crowd: number): Promise<readonly string[]> {
  const { database, close } = await openDatabase(place)
  try {
    const begin = performance.now()
    await storeCorpus(database, crowd)
    await sql`ANALYZE`.execute(database)
    const seconds = (performance.now() - begin) / 1000
    await makePlainTable(database)
    const size = `${crowd.toLocaleString('en')} clients in ${place.kind}`
    const engines: readonly (readonly [string, Engine])[] = [
      ['portal', portalEngine(database)],
      ['plain ILIKE', ilikeEngine(database)],
      ['pg_trgm alone', trigramEngine(database)],
    ]
    const lines = [
      line(`${size}: rows and search keys stored`, seconds, 's'),
      ...(await sizes(database, size)),
    ]
    for (const [name, engine] of engines) {
      const times: number[] = []
      await scoreCorpus(engine)
      const scores = await scoreCorpus(timed(engine, times))
      lines.push(...report(`${size}: ${name}`, scores, times, name === 'portal'))
    }
    return lines
  } finally {
    await close()
  }
}

function report(
  name: string,
  scores: readonly KindScore[],
  times: readonly number[],
  isOurs: boolean,
): readonly string[] {
  const sum = (of: (score: KindScore) => number) => scores.reduce((total, score) => total + of(score), 0)
  const queries = sum((score) => score.queries)
  const first = (100 * sum((score) => score.first)) / queries
  const five = (100 * sum((score) => score.withinFive)) / queries
  return [
    line(`${name}, first of ${queries}`, first, '%', isOurs ? { least: 98 } : undefined),
    line(`${name}, within five`, five, '%', isOurs ? { least: 100 } : undefined),
    line(
      `${name}, wrong cards opened`,
      sum((score) => score.falseOpenings),
      '',
      isOurs ? { most: 0 } : undefined,
    ),
    line(`${name}, p50`, quantile(times, 0.5), 'ms'),
    line(`${name}, p95`, quantile(times, 0.95), 'ms'),
    ...scores.map((score) => `    ${score.kind.padEnd(16)} first ${score.first} of ${score.queries}`),
    ...(isOurs
      ? scores.flatMap((score) => score.missed.map((told) => `    missed, ${score.kind}: ${told}`))
      : []),
  ]
}

function timed(engine: Engine, times: number[]): Engine {
  return async (typed) => {
    const begin = performance.now()
    const answer = await engine(typed)
    times.push(performance.now() - begin)
    return answer
  }
}

async function sizes(database: Database, name: string): Promise<readonly string[]> {
  const { rows } = await sql<{ relation: string; megabytes: number }>`
    SELECT relname AS relation, pg_total_relation_size(oid)::float8 / 1000000 AS megabytes FROM pg_class
    WHERE relname IN ('search_key', 'search_word') ORDER BY relname`.execute(database)
  return rows.map(({ relation, megabytes }) => line(`${name}: ${relation} with its indexes`, megabytes, 'MB'))
}

/** What somebody makes who has an afternoon: all that is known of a client in one text, with a trigram index. */
async function makePlainTable(database: Database): Promise<void> {
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

/** Every word somewhere in the text, by name order. */
function ilikeEngine(database: Database): Engine {
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

/** Whatever resembles the text most by trigrams, at the usual threshold. */
function trigramEngine(database: Database): Engine {
  return async (typed) => {
    const { rows } = await sql<{ number: string }>`
      SELECT number FROM plain WHERE ${typed} <% text
      ORDER BY word_similarity(${typed}, text) DESC, number LIMIT 20`.execute(database)
    return answer(rows)
  }
}

function answer(rows: readonly { readonly number: string }[]) {
  const clients = rows.map((row) => row.number)
  return { clients, opens: clients.length === 1 ? (clients[0] ?? null) : null }
}
