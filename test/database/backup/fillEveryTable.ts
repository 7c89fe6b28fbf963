import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../../src/database/schema.ts'

/** Texts that are easily changed on the way: quotes, breaks, separators, and letters outside the basic plane. */
const awkward = [
  'plain',
  '',
  ' "quoted" \\ ',
  'two\nlines\r\n\tand a tab',
  '\u2028line\u2029',
  'naïef 😀 ﷺ',
  "O'Neill",
]

/** Puts `count` rows with awkward values in every table that may have more than one row. */
export async function fillEveryTable(database: Kysely<Schema>, count: number): Promise<void> {
  for (const [table, columns] of await readColumnsByTable(database)) {
    const names = sql.join(columns.map(({ name }) => sql.ref(name)))
    const values = sql.join(columns.map(generated))
    await sql`INSERT INTO ${sql.table(table)} (${names})
      SELECT ${values} FROM generate_series(1, ${sql.lit(count)}) AS n`.execute(database)
  }
}

type Column = {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly isOptional: boolean
}

async function readColumnsByTable(database: Kysely<Schema>): Promise<ReadonlyMap<string, readonly Column[]>> {
  const { rows } = await sql<Column>`
    SELECT table_name AS table, column_name AS name, data_type AS type, is_nullable = 'YES' AS "isOptional"
    FROM information_schema.columns
    WHERE table_schema = 'public' AND is_generated = 'NEVER' AND is_identity = 'NO'
      AND table_name !~ '^(search|kysely|schema|access_log|exact_connection)'
    ORDER BY table_name, ordinal_position`.execute(database)
  return Map.groupBy(rows, ({ table }) => table)
}

/** Returns SQL for a value that differs by row (`n`) and by column; an optional one is sometimes missing. */
function generated({ name, type, isOptional }: Column, index: number) {
  const text = sql`(ARRAY[${sql.join(awkward.map((each) => sql.lit(each)))}])[1 + (n + ${sql.lit(index)}) % ${sql.lit(awkward.length)}]`
  const values: { readonly [type: string]: ReturnType<typeof sql> } = {
    uuid: sql`md5(${sql.lit(name)} || n)::uuid`,
    text: sql`${text} || n`,
    integer: sql`n`,
    bigint: sql`9007199254740000 + n`,
    boolean: sql`n % 2 = 0`,
    date: sql`'1920-02-29'::date + n`,
    'timestamp with time zone': sql`'2026-10-25T02:30:00.123456+02'::timestamptz + n * interval '1 hour 7 microseconds'`,
    jsonb: sql`jsonb_build_object('text', ${text}, 'amount', 0.10 * n, 'none', NULL)`,
    json: sql`('[  ["name", ' || to_json(${text}) || ', "b",  "a"]]')::json`,
  }
  return isOptional ? sql`CASE WHEN (n + ${sql.lit(index)}) % 5 <> 0 THEN ${values[type]} END` : values[type]
}
