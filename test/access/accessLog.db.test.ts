import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAccessLines, verifyAccessLog, writeAccessLine } from '../../src/access/index.ts'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { parseDay } from '../../src/values/day.ts'
import { openTestDatabase } from '../database.ts'
import { chainHoldsAfter, client, look, writeExampleLines } from './accessLines.ts'
import { ilse, sanne } from './employees.ts'

let opened: OpenDatabase
let database: Database
beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
  await writeExampleLines(database)
})
afterAll(() => opened.close())

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

  test('is found by employee, by client, and by day in Amsterdam', async () => {
    const sequences = async (query: Omit<Parameters<typeof readAccessLines>[1], 'limit'>) =>
      (await readAccessLines(database, { ...query, limit: 100 })).map((line) => line.sequence)
    const day = (text: string) => parseDay(text) ?? undefined
    expect(await sequences({ employeeId: ilse.id })).toEqual([4, 2])
    expect(await sequences({ relationIds: [client] })).toEqual([5, 4, 3, 1])
    expect(await sequences({ relationIds: [] })).toEqual([])
    expect(await sequences({ from: day('2026-07-01'), to: day('2026-07-01') })).toEqual([5])
    expect(await sequences({ from: day('2026-07-02') })).toEqual([])
    expect(await sequences({ to: day('2026-03-02') })).toEqual([4, 3, 2, 1])
  })

  test('cannot be changed, removed or truncated', async () => {
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
  test('holds for the lines as written', async () => {
    expect(await verifyAccessLog(database)).toBe(true)
    expect(await chainHoldsAfter(database, async () => undefined)).toBe(true)
  })

  test('holds for lines written at the same time, each with its own sequence number', async () => {
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
      expect(
        await chainHoldsAfter(database, (tampered) => change.execute(tampered)),
        `line ${sequence}`,
      ).toBe(false)
    }
  })

  test('breaks when a line is removed, at the start, in the middle or at the end', async () => {
    for (const sequence of [1, 3, 5]) {
      const removed = (tampered: Database) =>
        tampered.deleteFrom('access_log').where('sequence', '=', sequence).execute()
      expect(await chainHoldsAfter(database, removed), `line ${sequence}`).toBe(false)
    }
    expect(await chainHoldsAfter(database, (tampered) => tampered.deleteFrom('access_log').execute())).toBe(
      false,
    )
  })

  test('breaks when two lines are swapped', async () => {
    const swap = async (tampered: Database) => {
      for (const [from, to] of [
        [2, 99],
        [3, 2],
        [99, 3],
      ]) {
        await sql`UPDATE access_log SET sequence = ${to} WHERE sequence = ${from}`.execute(tampered)
      }
    }
    expect(await chainHoldsAfter(database, swap)).toBe(false)
  })

  test('breaks when a line is added after the last one', async () => {
    const added = sql`INSERT INTO access_log
      SELECT 6, at, employee_id, employee_name, roles, event, client_id, part, purpose, outcome, origin, hash
      FROM access_log WHERE sequence = 5`
    expect(await chainHoldsAfter(database, (tampered) => added.execute(tampered))).toBe(false)
  })

  test('breaks when its head is moved back to hide the newest lines', async () => {
    const hidden = async (tampered: Database) => {
      await tampered.deleteFrom('access_log').where('sequence', '>', 3).execute()
      await sql`UPDATE access_log_head SET sequence = 3`.execute(tampered)
    }
    expect(await chainHoldsAfter(database, hidden)).toBe(false)
    expect(
      await chainHoldsAfter(database, (tampered) => tampered.deleteFrom('access_log_head').execute()),
    ).toBe(false)
  })

  test('without a head, writing a line fails', async () => {
    const fresh = await openTestDatabase()
    await fresh.database.deleteFrom('access_log_head').execute()
    await expect(writeAccessLine(fresh.database, look())).rejects.toThrow('lost the head of its chain')
    await fresh.close()
  })
})
