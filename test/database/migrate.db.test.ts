import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DatabaseStartError } from '../../src/database/errors.ts'
import { migrate, schemaSteps } from '../../src/database/migrate.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import type { SchemaStep } from '../../src/database/schemaStep.ts'
import { openTestDatabase } from '../database.ts'
import {
  fill,
  filling,
  index,
  table,
  withAdds,
  withFill,
  withIndex,
  withRemoves,
  withSilent,
  withTable,
} from './madeUpSteps.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

test('every migration from now on says which code still works after it', () => {
  const silent = Object.entries(schemaSteps).filter(([, { oldestCode }]) => oldestCode === undefined)
  expect(silent.map(([name]) => name).filter((name) => name > '0010-starts-of-five')).toEqual([])
})

test('code from before all steps that only add still starts', async () => {
  const released = Object.entries(schemaSteps).filter(([name]) => name <= '0010-starts-of-five')
  await migrate(opened, { steps: Object.fromEntries(released) })
  expect(await lastStep()).toBe(Object.keys(schemaSteps).at(-1))
})

test('older code starts on a schema to which newer code has only added', async () => {
  await migrate(opened, { steps: withAdds })
  await migrate(opened)
  expect(await lastStep()).toBe('9001-adds')
})

test('after a removal only code starts that no longer uses what is gone', async () => {
  await migrate(opened, { steps: withRemoves })
  await migrate(opened, { steps: withAdds })
  await expect(migrate(opened)).rejects.toThrow(DatabaseStartError)
  await expect(migrate(opened)).rejects.toThrow(/9002-removes.*Start the newer version/)
})

test('a newer migration that says nothing keeps older code out', async () => {
  await migrate(opened, { steps: withSilent })
  await expect(migrate(opened, { steps: withRemoves })).rejects.toThrow(/9003-silent/)
})

test('older code waits while newer code changes the tables, and then starts', async () => {
  const begun = Promise.withResolvers<null>()
  const slow: SchemaStep = {
    oldestCode: '9003-silent',
    up: async () => {
      begun.resolve(null)
      await sleep(300)
    },
  }
  const newer = migrate(opened, { steps: { ...withSilent, '9004-slow': slow } })
  await begun.promise
  await migrate(opened, { steps: withSilent })
  await newer
  expect(await lastStep()).toBe('9004-slow')
})

describe('a step for a large table', () => {
  beforeAll(async () => {
    await migrate(opened, { steps: withTable })
    await sql`INSERT INTO guest (name) SELECT 'Guest ' || number FROM generate_series(1, 5000) AS number`.execute(
      opened.database,
    )
  })

  test('goes on with the rows that are left after it was cut off', async () => {
    let batches = 0
    const cutOff = filling(() => {
      batches += 1
      if (batches === 2) throw new Error('cut off')
    })
    const steps = { ...withTable, '9006-fill': cutOff }
    await expect(migrate(opened, { steps })).rejects.toThrow('cut off')
    expect(await countFilled()).toBe(2_000)
    expect(await lastStep()).toBe('9005-table')
    await migrate(opened, { steps: withFill })
    expect(await countFilled()).toBe(5_000)
    expect(await lastStep()).toBe('9006-fill')
  })

  test('builds an index anew if its build was cut off', async () => {
    await sql`CREATE INDEX guest_short ON guest (short)`.execute(opened.database)
    await sql`UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'guest_short'::regclass`.execute(
      opened.database,
    )
    const lines: string[] = []
    await migrate(opened, { steps: withIndex, note: (line) => lines.push(line) })
    const { rows } = await sql`
      SELECT indisvalid FROM pg_index WHERE indexrelid = 'guest_short'::regclass`.execute(opened.database)
    expect(rows).toEqual([{ indisvalid: true }])
    expect(lines).toEqual([
      'migration 9007-index: building index guest_short',
      expect.stringMatching(/^migration 9007-index: index guest_short took \d+ s$/),
    ])
    expect(await lastStep()).toBe('9007-index')
  })
})

test('steps for large tables leave the same tables on a new database', async () => {
  await sql`DROP TABLE guest, kysely_migration, schema_support`.execute(opened.database)
  await migrate(opened, { steps: { '9005-table': table, '9006-fill': fill, '9007-index': index } })
  const { rows } = await sql`SELECT indexname FROM pg_indexes WHERE tablename = 'guest' ORDER BY 1`.execute(
    opened.database,
  )
  expect(rows).toEqual([{ indexname: 'guest_pkey' }, { indexname: 'guest_short' }])
  expect(await lastStep()).toBe('9007-index')
})

async function countFilled(): Promise<number> {
  const { rows } = await sql<{ filled: number }>`SELECT count(short)::int AS filled FROM guest`.execute(
    opened.database,
  )
  return rows[0]?.filled ?? 0
}

async function lastStep(): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM kysely_migration ORDER BY name DESC LIMIT 1`.execute(opened.database)
  return rows[0]?.name
}
