import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../../../../src/database/open.ts'

/**
 * A program that fills the disk of the folder in its argument in the middle of a transaction that goes on writing,
 * after it has committed a row. With `check` it prints the rows that it finds instead.
 */
const [folder = '', check] = process.argv.slice(2)
const filler = join(folder, '..', 'filler')
const { database, close } = await openDatabase({ kind: 'folder', folder })

if (check) {
  const { rows } = await sql<{ id: number; length: number }>`
    SELECT id, length(text) AS length FROM written ORDER BY id`.execute(database)
  console.log(JSON.stringify(rows))
  await close()
} else {
  await sql`CREATE TABLE written (id int PRIMARY KEY, text text NOT NULL)`.execute(database)
  await sql`INSERT INTO written SELECT id, repeat('x', 500) FROM generate_series(1, 1000) AS id`.execute(
    database,
  )
  console.log('committed')
  await database.transaction().execute(async (transaction) => {
    await sql`UPDATE written SET text = 'lost'`.execute(transaction)
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(filler, Buffer.alloc(bavail * bsize))
    // Goes to the write-ahead log alone; a table that cannot grow is an ordinary error.
    for (let round = 0; round < 100; round += 1) {
      await sql`SELECT pg_logical_emit_message(true, 'test', repeat('y', 1000000))`.execute(transaction)
    }
  })
  rmSync(filler)
  console.log('written')
}
