import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/database/open.ts'
import { openTestDatabase } from '../database.ts'

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
})
afterAll(() => open.close())

/** Runs a statement this many times on one connection. Returns the answers, and the statements that got a name. */
function run(times: number): Promise<readonly [answers: readonly number[], known: readonly string[]]> {
  return open.reading.connection().execute(async (connection) => {
    const answers: number[] = []
    for (let time = 0; time < times; time += 1) {
      const { rows } = await sql<{ double: number }>`SELECT 2 * ${time}::int AS double`.execute(connection)
      answers.push(rows[0]?.double ?? Number.NaN)
    }
    const { rows } = await sql<{ statement: string }>`
      SELECT statement FROM pg_prepared_statements WHERE name LIKE 'portal%'`.execute(connection)
    return [answers, rows.map(({ statement }) => statement)]
  })
}

test('on PostgreSQL a repeated statement gets a name, and returns the same answers', async () => {
  const [answers, known] = await run(5)
  expect(answers).toEqual([0, 2, 4, 6, 8])
  expect(known).toEqual(open.driver.kind === 'postgres' ? ['SELECT 2 * $1::int AS double'] : [])
})

test('statements that are never repeated are forgotten', async () => {
  await open.reading.connection().execute(async (connection) => {
    for (let time = 0; time < 500; time += 1) await sql`SELECT ${sql.lit(time)}`.execute(connection)
    const { rows } = await sql<{ known: number }>`
      SELECT count(*)::int AS known FROM pg_prepared_statements WHERE statement LIKE 'SELECT 4%'`.execute(
      connection,
    )
    expect(rows).toEqual([{ known: 0 }])
  })
})

test('a statement that failed can be run again', async () => {
  const ask = (text: string) => sql<{ n: number }>`SELECT ${text}::int AS n`.execute(open.reading)
  for (const text of ['1', 'one', '2', 'two']) {
    await ask(text).catch((cause: unknown) => expect(String(cause)).toMatch(/invalid input syntax/))
  }
  expect((await ask('3')).rows).toEqual([{ n: 3 }])
})
