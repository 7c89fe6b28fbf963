import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/database/open.ts'
import { prepared } from '../../src/database/prepared.ts'
import { openTestDatabase } from '../database.ts'

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
})
afterAll(() => open.close())

test('days are read back as text, cents and versions as whole numbers', async () => {
  await open.database.insertInto('term').values(term).execute()
  const row = await open.database.selectFrom('term').selectAll().executeTakeFirstOrThrow()
  expect(row).toEqual(term)
})

test('on PostgreSQL reading has a time limit and cannot write; PGlite has one connection for everything', async () => {
  const { driver, database, reading } = open
  if (driver.kind === 'pglite') {
    expect(reading).toBe(database)
    return
  }
  const limits = sql<{ statement: string; is_read_only: string }>`
    SELECT current_setting('statement_timeout') AS statement, current_setting('transaction_read_only') AS is_read_only`
  expect((await limits.execute(reading)).rows).toEqual([{ statement: '5s', is_read_only: 'on' }])
  expect((await limits.execute(database)).rows).toEqual([{ statement: '2min', is_read_only: 'off' }])
  await expect(reading.insertInto('term').values(term).execute()).rejects.toThrow('read-only')
})

test('a line of the access log cannot be changed or removed', async () => {
  await expect(open.database.updateTable('access_log').set({ part: 'x' }).execute()).rejects.toThrow(
    'append only',
  )
  await expect(open.database.deleteFrom('access_log').execute()).rejects.toThrow('append only')
})

test('a prepared statement is planned once per connection, and takes new parameters each time', async () => {
  const { database, driver } = open
  await database.connection().execute(async (connection) => {
    const ask = (left: number) =>
      sql<{ sum: number }>`${prepared} SELECT ${left}::int + 1 AS sum`.execute(connection)
    expect((await ask(1)).rows).toEqual([{ sum: 2 }])
    expect((await ask(41)).rows).toEqual([{ sum: 42 }])
    const kept = await sql<{ statement: string }>`
      SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%+ 1 AS sum'`.execute(connection)
    expect(kept.rows).toHaveLength(driver.kind === 'pglite' ? 0 : 1)
  })
})

const id = '3f2c7a9e-8f3b-4a57-9a0e-2f5a6f1c0b11'
const term = {
  id,
  administration: 1,
  client_id: id,
  invoice_id: id,
  kind: 'invoice',
  invoice_number: null,
  booking: null,
  entry: '3f2c7a9e-8f3b-4a57-9a0e-2f5a6f1c0b11',
  date: '2026-03-29',
  due_date: null,
  reference: null,
  description: null,
  currency: 'EUR',
  amount: 8320,
  amount_home: 8320,
  booking_amount: null,
  booking_amount_home: null,
  state: 'open',
  last_receipt_date: null,
  settled_on: null,
  presented_on: '2026-10-25',
  by_direct_debit: false,
  is_reversal: false,
  mandate_reference: null,
  own_invoice_id: null,
  version: 4_503_599_627_370_497,
} as const
