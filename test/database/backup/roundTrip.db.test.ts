import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyAccessLog, writeAccessLine } from '../../../src/access/index.ts'
import type { Part } from '../../../src/database/backup/backup.ts'
import * as backup from '../../../src/database/backup/index.ts'
import { schemaSteps } from '../../../src/database/migrate.ts'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { look, writeExampleLines } from '../../access/accessLines.ts'
import { openNewDatabase, openTestDatabase } from '../../database.ts'
import { fillEveryTable } from './fillEveryTable.ts'
import { readRows } from './readRows.ts'

let source: OpenDatabase
let target: OpenDatabase
let folder: string
const file = () => join(folder, 'portal.backup')
beforeAll(makeBackup)
afterAll(async () => {
  await Promise.all([source.close(), target.close()])
  await rm(folder, { recursive: true, force: true })
})

describe('a file is refused', () => {
  test.each<readonly [string, (text: string) => string, RegExp]>([
    [
      'when one digit of a row was changed',
      (text) => text.replace(/1920-\d\d-\d/, '1920-01-0'),
      /is damaged/,
    ],
    ['when a row is missing', (text) => text.replace(/\n\[.*\n/, '\n'), /is damaged/],
    ['when a row was added', (text) => text.replace(/\n(\[.*\n)/, '\n$1$1'), /is damaged/],
    ['when its last line is missing', (text) => text.replace(/\n.*\n$/, '\n'), /is incomplete/],
    ['when it is of a newer format', (text) => text.replace('"version":1', '"version":2'), /newer version/],
    ['when it is something else', () => 'hello', /not a back-up/],
    ['when it is empty', () => '', /not a back-up/],
  ])('%s', async (_, change, line) => {
    const text = gunzipSync(await readFile(file())).toString('utf8')
    expect(change(text)).not.toBe(text)
    await expect(check(gzipSync(change(text)))).rejects.toThrow(line)
  })

  test('when it is cut off, when it is not compressed, and when a byte was changed', async () => {
    const bytes = await readFile(file())
    await expect(check(bytes.subarray(0, bytes.length / 2))).rejects.toThrow(/is incomplete/)
    await expect(check(gunzipSync(bytes))).rejects.toThrow(/not a back-up/)
    bytes[bytes.length - 8] = (bytes.at(-8) ?? 0) ^ 1
    await expect(check(bytes)).rejects.toThrow(/is damaged/)
  })

  test('when its tables are newer than this version knows', async () => {
    const newer = withMigrations((migrations) => [...migrations, '9999-later'])
    await expect(backup.fillDatabase(target, newer, nothing)).rejects.toThrow(
      /newer version of the portal \(1\.2\.3; this one does not know 9999-later\)/,
    )
  })

  test('when the tables of the database are newer than its own', async () => {
    const older = withMigrations((migrations) => migrations.slice(0, -1))
    await expect(backup.fillDatabase(target, older, nothing)).rejects.toThrow(/Restore into a new, empty/)
  })
})

test('a restore that fails leaves the database empty', async () => {
  const path = join(folder, 'changed.backup')
  const bytes = await readFile(file())
  await writeFile(path, bytes.subarray(0, bytes.length - 100))
  await expect(backup.fillDatabase(target, backup.readBackupFile(path), nothing)).rejects.toThrow(
    /incomplete/,
  )
})

test('every row comes back as it was, the log verifies and continues, and so does numbering', async () => {
  await backup.checkBackupFile(file())
  await backup.fillDatabase(target, backup.readBackupFile(file()), nothing)
  const without = /^(search|kysely|schema)_/
  const rows = await readRows(source.database, { without })
  // The access log, its head and the Exact connection have few rows.
  expect(Object.values(rows).filter(({ length }) => length >= 1_203)).toHaveLength(
    Object.keys(rows).length - 3,
  )
  expect(await readRows(target.database, { without })).toEqual(rows)
  expect(await verifyAccessLog(target.database)).toBe(true)
  await writeAccessLine(target.database, look())
  expect(await verifyAccessLog(target.database)).toBe(true)
  const finding = {
    administration: 1,
    stream: 's',
    record_id: 'r',
    code: 'c',
    is_forgotten: false,
    at: made.now,
  }
  const { id } = await target.database
    .insertInto('exact_finding')
    .values(finding)
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(id).toBe(1_204)
})

test('a database that is in use is refused, and so is a file that exists', async () => {
  await expect(backup.fillDatabase(target, backup.readBackupFile(file()), nothing)).rejects.toThrow(
    /is not empty \(there are rows in access_log\)/,
  )
  await expect(
    backup.readDatabase(source, made, (parts) => backup.writeBackupFile(file(), parts)),
  ).rejects.toThrow(/exists already/)
  await expect(backup.checkBackupFile(join(folder, 'none'))).rejects.toThrow(/no such file or folder/)
})

test('a back-up of older tables is restored into a new database and brought up to date', async () => {
  const fresh = await openNewDatabase()
  await backup.fillDatabase(fresh, olderParts(), nothing)
  expect(await fresh.database.selectFrom('exact_connection').selectAll().execute()).toMatchObject([
    { state: 'broken', reason: 'refused', is_copy: false },
  ])
  await fresh.close()
})

const made = { portal: '1.2.3', now: new Date('2026-11-30T08:00:00Z') }
const connected = {
  state: 'connected',
  access_token: 'sealed-access',
  refresh_token: 'sealed-refresh',
  obtained_at: '2026-11-30T08:00:00.123456Z',
  expires_in: 600,
} as const
const nothing = async () => undefined

async function makeBackup(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'portal-backup-'))
  source = await openTestDatabase()
  target = await openTestDatabase()
  await fillEveryTable(source.database, 1_203)
  await writeExampleLines(source.database)
  await source.database.updateTable('exact_connection').set(connected).execute()
  await backup.readDatabase(source, made, (parts) => backup.writeBackupFile(file(), parts))
}

async function check(bytes: Uint8Array): Promise<void> {
  const path = join(folder, 'changed.backup')
  await writeFile(path, bytes)
  await backup.checkBackupFile(path)
}

/** Yields the back-up with other names of migrations in its header. */
async function* withMigrations(change: (migrations: readonly string[]) => readonly string[]) {
  for await (const part of backup.readBackupFile(file())) {
    if (part.kind !== 'header') yield part
    else yield { ...part, header: { ...part.header, migrations: change(part.header.migrations) } }
  }
}

/** Yields a back-up from before the connection had an owner. */
async function* olderParts(): AsyncGenerator<Part> {
  const migrations = Object.keys(schemaSteps).filter((name) => name < '0012')
  yield { kind: 'header', header: { portal: '0.1.0', madeAt: made.now.toISOString(), migrations } }
  yield { kind: 'table', table: 'exact_connection', columns: ['id', 'state', 'reason', 'changed_at'] }
  yield { kind: 'rows', rows: ['["1","broken","refused","2026-11-01 00:00:00+00"]'] }
}
