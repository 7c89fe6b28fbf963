import { sql } from 'kysely'
import { openDatabase } from '../../../../src/database/open.ts'

/**
 * A program that writes rows into the database in the folder in its argument, and prints the number of each row
 * once it is committed. With `check` it prints all numbers that it finds instead, on one line.
 */
const [folder = '', check] = process.argv.slice(2)
try {
  const { database, close } = await openDatabase({ kind: 'folder', folder })
  console.log('open')
  await sql`CREATE TABLE IF NOT EXISTS written (id serial PRIMARY KEY, text text NOT NULL)`.execute(database)
  if (check) {
    const { rows } = await sql<{ id: number }>`SELECT id FROM written ORDER BY id`.execute(database)
    console.log(JSON.stringify(rows.map(({ id }) => id)))
    await close()
    process.exit()
  }
  for (;;) {
    const { rows } = await sql<{ id: number }>`
      INSERT INTO written (text) VALUES (repeat('x', 2000)) RETURNING id`.execute(database)
    console.log(rows[0]?.id)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
