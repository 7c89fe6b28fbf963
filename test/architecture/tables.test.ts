import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('no room names a table of another room', () => {
  // http cannot reach the database: the rules of imports see to that.
  const files = globSync('src/**/*.ts').filter((path) => !/^src\/(database|http)\//.test(path))
  expect(files.length).toBeGreaterThan(150)
  expect(files.flatMap((path) => foreignTables(path, readFileSync(path, 'utf8')))).toEqual(exceptions)
})

/** A record that was read by itself is compared with its stored row in the transaction that writes it. */
const exceptions = [
  'src/exact/sync/refreshClient.ts: client',
  'src/exact/sync/refreshContact.ts: client_contact',
]

test.each([
  ["database.selectFrom('exact_administration')", ['exact_administration']],
  ["database.leftJoin('exact_cursor', 'a', 'b')", ['exact_cursor']],
  ['sql`SELECT name FROM client WHERE true`', ['client']],
  ['sql`SELECT 1 FROM term JOIN creditor ON true`', ['creditor']],
  ["upsertNewer(transaction, 'creditor_term', rows)", ['creditor_term']],
  ["const tables = ['search_key']", ['search_key']],
  ["transaction.deleteFrom(\n  'client')", ['client']],
  ["sql.table('client')", ['client']],
  ["database.selectFrom('term').where('client_id', '=', id)", []],
  ["// FROM client\nconst kind = 'client'", []],
  ['/** Reads exact_cursor. */', []],
])('receivables with %s name %j', (source, tables) => {
  expect(foreignTables('src/receivables/queries/balance.ts', source)).toEqual(
    tables.map((table) => `src/receivables/queries/balance.ts: ${table}`),
  )
})

/** The room of each table, from the schema's file per room. */
const roomOf = new Map(
  globSync('src/database/schema/*.ts').flatMap((path) => {
    const room = path.replace(/^.*\/|\.ts$/g, '')
    const [, list = ''] = /export type \w+Tables = \{\n(.*?)\n\}/s.exec(readFileSync(path, 'utf8')) ?? []
    return [...list.matchAll(/^ {2}(\w+): /gm)].map(([, table = '']): [string, string] => [table, room])
  }),
)

/** Returns `path: table` for each table that the source names in SQL and that belongs to another room. */
function foreignTables(path: string, source: string): readonly string[] {
  const code = source.replace(/\/\*.*?\*\//gs, '').replace(/(^|\s)\/\/.*$/gm, '')
  const foreign = [...roomOf].filter(([, room]) => !path.startsWith(`src/${room}/`))
  return foreign.flatMap(([table]) => (isNamed(table, code) ? [`${path}: ${table}`] : []))
}

/** A name with an underscore is a table wherever it stands; `client` is one only in SQL or as an argument for a table. */
function isNamed(table: string, code: string): boolean {
  if (table.includes('_')) return new RegExp(`\\b${table}\\b`).test(code)
  const inSql = `\\b(FROM|JOIN|UPDATE|INTO|USING) ${table}\\b`
  const asArgument = `(From|Into|Table|Join|sql\\.table)\\(\\s*'${table}\\b|\\bupsertNewer\\(\\w+, '${table}'`
  return new RegExp(`${inSql}|${asArgument}`).test(code)
}
