import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AccessLine,
  type Employee,
  readAccessLines,
  verifyAccessLog,
  writeAccessLine,
} from '../../src/access/index.ts'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { parseDay } from '../../src/values/day.ts'
import { employeeId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'

const sanne: Employee = {
  id: employeeId('5a000000-0000-4000-8000-000000000001'),
  name: 'Sanne Kuipers',
  roles: ['Desk.Read', 'Desk.Edit'],
  language: 'nl',
}
const ilse: Employee = {
  id: employeeId('5a000000-0000-4000-8000-000000000003'),
  name: 'Ilse de Boer',
  roles: ['Desk.Read'],
  language: null,
}
const client = 'c1000000-0000-4000-8000-000000000001'

const look = (more: Partial<Omit<AccessLine, 'event' | 'part'>> = {}): AccessLine => ({
  event: 'look',
  part: 'card',
  at: new Date('2026-03-02T08:00:00.123Z'),
  employee: sanne,
  origin: 'tab',
  relationId: client,
  purpose: 'call',
  outcome: 'allowed',
  ...more,
})

let opened: OpenDatabase
let database: Database
beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
  await writeAccessLine(database, look())
  await writeAccessLine(database, {
    ...look({ employee: ilse }),
    event: 'search',
    part: 'clients',
    relationId: null,
  })
  await writeAccessLine(database, look({ outcome: 'notFound' }))
  await writeAccessLine(database, look({ employee: { ...ilse, name: 'Ilse "de" Boër, 😀' }, origin: 'bot' }))
  // 23:30 in the summer of Amsterdam is still the same day there.
  await writeAccessLine(database, look({ at: new Date('2026-07-01T21:30:00Z'), outcome: 'refused' }))
})
afterAll(() => opened.close())

/** Does it with the guard taken away, tells whether the chain holds then, and undoes it. */
async function holdsAfter(tamper: (database: Database) => Promise<unknown>): Promise<boolean> {
  class Undo extends Error {
    readonly holds: boolean
    constructor(holds: boolean) {
      super('undo')
      this.holds = holds
    }
  }
  try {
    await database.transaction().execute(async (transaction) => {
      await sql`ALTER TABLE access_log DISABLE TRIGGER access_log_append_only`.execute(transaction)
      await tamper(transaction)
      throw new Undo(await verifyAccessLog(transaction))
    })
  } catch (error) {
    if (error instanceof Undo) return error.holds
    throw error
  }
  throw new Error('not undone')
}

describe('a line', () => {
  test('comes back as it was written, newest first', async () => {
    const [newest] = await readAccessLines(database, { limit: 1 })
    expect(newest).toEqual({
      sequence: 5,
      at: new Date('2026-07-01T21:30:00Z'),
      employee_id: sanne.id,
      employee_name: 'Sanne Kuipers',
      roles: 'Desk.Read Desk.Edit',
      event: 'look',
      client_id: client,
      part: 'card',
      purpose: 'call',
      outcome: 'refused',
      origin: 'tab',
    })
    const all = await readAccessLines(database, { limit: 100 })
    expect(all.map((line) => line.sequence)).toEqual([5, 4, 3, 2, 1])
  })

  test('is found by employee, by client, and by the days of Amsterdam', async () => {
    const found = async (query: Omit<Parameters<typeof readAccessLines>[1], 'limit'>) =>
      (await readAccessLines(database, { ...query, limit: 100 })).map((line) => line.sequence)
    const day = (text: string) => parseDay(text) ?? undefined
    expect(await found({ employeeId: ilse.id })).toEqual([4, 2])
    expect(await found({ relationIds: [client] })).toEqual([5, 4, 3, 1])
    expect(await found({ relationIds: [] })).toEqual([])
    expect(await found({ from: day('2026-07-01'), to: day('2026-07-01') })).toEqual([5])
    expect(await found({ from: day('2026-07-02') })).toEqual([])
    expect(await found({ to: day('2026-03-02') })).toEqual([4, 3, 2, 1])
  })

  test('cannot be changed, removed or wiped away', async () => {
    const refused = /append only/
    await expect(database.updateTable('access_log').set({ outcome: 'allowed' }).execute()).rejects.toThrow(
      refused,
    )
    await expect(database.deleteFrom('access_log').where('sequence', '=', 5).execute()).rejects.toThrow(
      refused,
    )
    await expect(sql`TRUNCATE access_log`.execute(database)).rejects.toThrow(refused)
    expect(await readAccessLines(database, { limit: 100 })).toHaveLength(5)
  })
})

describe('the chain', () => {
  test('holds for what was written', async () => {
    expect(await verifyAccessLog(database)).toBe(true)
    expect(await holdsAfter(async () => undefined)).toBe(true)
  })

  test('holds for lines written at the same time, each with a place of its own', async () => {
    const fresh = await openTestDatabase()
    await Promise.all(Array.from({ length: 40 }, () => writeAccessLine(fresh.database, look())))
    const lines = await readAccessLines(fresh.database, { limit: 100 })
    expect(lines.map((line) => line.sequence)).toEqual(Array.from({ length: 40 }, (_, index) => 40 - index))
    expect(await verifyAccessLog(fresh.database)).toBe(true)
    await fresh.close()
  })

  test.each([
    ['at', "at + interval '1 millisecond'"],
    ['employee_id', "'5a000000-0000-4000-8000-00000000000f'"],
    ['employee_name', "'Iemand Anders'"],
    ['roles', "roles || ' Privacy.Officer'"],
    ['event', "'reveal'"],
    ['client_id', "'c1000000-0000-4000-8000-00000000000f'"],
    ['client_id', 'NULL'],
    ['part', "'openItems'"],
    ['purpose', "'oversight'"],
    ['outcome', "'maybe'"],
    ['origin', "'api'"],
    ['hash', "repeat('0', 64)"],
  ])('breaks when %s of any line becomes %s', async (column, value) => {
    for (const sequence of [1, 3, 5]) {
      const change = sql`UPDATE access_log SET ${sql.ref(column)} = ${sql.raw(value)} WHERE sequence = ${sequence}`
      expect(await holdsAfter((tampered) => change.execute(tampered)), `line ${sequence}`).toBe(false)
    }
  })

  test('breaks when a line is taken away, in the beginning, between or at the end', async () => {
    for (const sequence of [1, 3, 5]) {
      const removed = (tampered: Database) =>
        tampered.deleteFrom('access_log').where('sequence', '=', sequence).execute()
      expect(await holdsAfter(removed), `line ${sequence}`).toBe(false)
    }
    expect(await holdsAfter((tampered) => tampered.deleteFrom('access_log').execute())).toBe(false)
  })

  test('breaks when two lines change places', async () => {
    const swap = async (tampered: Database) => {
      for (const [from, to] of [
        [2, 99],
        [3, 2],
        [99, 3],
      ]) {
        await sql`UPDATE access_log SET sequence = ${to} WHERE sequence = ${from}`.execute(tampered)
      }
    }
    expect(await holdsAfter(swap)).toBe(false)
  })

  test('breaks when a line is put behind the last one', async () => {
    const added = sql`INSERT INTO access_log
      SELECT 6, at, employee_id, employee_name, roles, event, client_id, part, purpose, outcome, origin, hash
      FROM access_log WHERE sequence = 5`
    expect(await holdsAfter((tampered) => added.execute(tampered))).toBe(false)
  })

  test('breaks when its head is put back to hide the newest lines', async () => {
    const hidden = async (tampered: Database) => {
      await tampered.deleteFrom('access_log').where('sequence', '>', 3).execute()
      await sql`UPDATE access_log_head SET sequence = 3`.execute(tampered)
    }
    expect(await holdsAfter(hidden)).toBe(false)
    expect(await holdsAfter((tampered) => tampered.deleteFrom('access_log_head').execute())).toBe(false)
  })

  test('without a head nothing can be written, which is an error', async () => {
    const fresh = await openTestDatabase()
    await fresh.database.deleteFrom('access_log_head').execute()
    await expect(writeAccessLine(fresh.database, look())).rejects.toThrow('lost the head of its chain')
    await fresh.close()
  })
})
