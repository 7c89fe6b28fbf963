import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { postgresMajor } from '../../../src/database/folder/prepareFolder.ts'
import { killAll, startProcess, works } from './process.ts'

let root: string
/** A folder with a database in it, made once. */
let made: string
let folder: string
beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), 'portal-faults-'))
  await fs.chmod(root, 0o755)
  made = join(root, 'deep', 'below', 'made')
  expect(await open(made)).toEqual({ code: 0, signal: null, error: '' })
}, 240_000)
beforeEach(() => {
  folder = join(root, 'portal')
})
afterEach(async () => {
  killAll()
  await fs.rm(folder, { recursive: true, force: true })
})
afterAll(() => fs.rm(root, { recursive: true, force: true }))

test('a folder that is missing is created with its parents, and opens again', async () => {
  expect(await fs.readdir(made)).toEqual(['database', 'lock'])
  expect(await open(made)).toMatchObject({ code: 0 })
})

test('the version of its database is the one that the embedded database writes', async () => {
  expect(await fs.readFile(join(made, 'database', 'PG_VERSION'), 'utf8')).toBe(`${postgresMajor}\n`)
  const pglite = await PGlite.create()
  const { rows } = await pglite.query<{ major: number }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS major`,
  )
  expect(rows).toEqual([{ major: Number(postgresMajor) }])
  await pglite.close()
}, 240_000)

test('a file in its place', async () => {
  await fs.writeFile(folder, '')
  expect(await open(folder)).toEqual(
    refused(`${folder} is a file, not a folder. Remove it or give the name of another folder.`),
  )
  const below = join(folder, 'data')
  expect(await open(below)).toEqual(
    refused(`a part of the path ${below} is a file, not a folder. Correct the path.`),
  )
})

test('something else in it', async () => {
  await fs.mkdir(folder)
  await fs.writeFile(join(folder, 'letters.docx'), '')
  expect(await open(folder)).toEqual(
    refused(
      `the folder ${folder} holds something other than a database of the portal (letters.docx). Give the portal an empty folder or the name of a new one.`,
    ),
  )
  expect(await fs.readdir(folder)).toEqual(['letters.docx', 'lock'])
})

test.each([
  ['without its control file', () => fs.rm(join(folder, 'database', 'global', 'pg_control'))],
  ['without its catalogue', () => fs.rm(join(folder, 'database', 'global'), { recursive: true })],
  ['with an empty catalogue', () => fs.truncate(join(folder, 'database', 'global', '1262'))],
  ['without its write-ahead log', () => fs.rm(join(folder, 'database', 'pg_wal'), { recursive: true })],
])('a database %s', async (_, damage) => {
  await copyOfMade()
  await damage()
  expect(await open(folder)).toEqual(
    refused(
      `the database in ${folder} is damaged and cannot be opened. Restore a back-up into an empty folder.`,
    ),
  )
})

test('a database without its version is not created again on top of the old one', async () => {
  await copyOfMade()
  await fs.rm(join(folder, 'database', 'PG_VERSION'))
  const before = await fs.readdir(join(folder, 'database'))
  expect(await open(folder)).toMatchObject({ code: 1, error: expect.stringContaining('(database)') })
  expect(await fs.readdir(join(folder, 'database'))).toEqual(before)
})

test('a database of a newer major version', async () => {
  await copyOfMade()
  await fs.writeFile(join(folder, 'database', 'PG_VERSION'), '19\n')
  expect(await open(folder)).toEqual(
    refused(
      `the database in ${folder} was made by another version of the portal (PostgreSQL 19 instead of ${postgresMajor}). Start the version of the portal that made it, or give this one another folder.`,
    ),
  )
})

test('a database whose creation was cut short is created again', async () => {
  await fs.mkdir(join(folder, 'database', 'base'), { recursive: true })
  await fs.writeFile(join(folder, 'unfinished'), '')
  await fs.writeFile(join(folder, 'database', 'PG_VERSION'), `${postgresMajor}\n`)
  expect(await open(folder)).toMatchObject({ code: 0 })
  expect(await fs.readdir(folder)).toEqual(['database', 'lock'])
}, 240_000)

test('a database at the top of the folder, as earlier versions kept it, is moved, also if a move was cut short', async () => {
  await fs.cp(join(made, 'database'), folder, { recursive: true })
  await fs.mkdir(join(folder, 'database'))
  await fs.rename(join(folder, 'base'), join(folder, 'database', 'base'))
  expect(await open(folder)).toMatchObject({ code: 0 })
  expect(await fs.readdir(folder)).toEqual(['database', 'lock'])
}, 240_000)

const isRoot = process.getuid?.() === 0
/** An ordinary user, if we may choose. */
const anyone = isRoot ? { uid: 65_534 } : {}

test('a parent in which the portal may not write', async () => {
  await fs.mkdir(folder)
  await fs.chmod(folder, 0o555)
  const below = join(folder, 'data')
  expect(await open(below, [], anyone)).toEqual(
    refused(
      `the portal may not write to ${below} or create it in ${folder}. Give the user that runs the portal the right to write there.`,
    ),
  )
})

test('a database that belongs to another user', async () => {
  await copyOfMade()
  await fs.chmod(folder, 0o777)
  await fs.chmod(join(folder, 'database', 'global'), isRoot ? 0o755 : 0o555)
  if (isRoot) await fs.rm(join(folder, 'lock'))
  const error = `the portal may not write to ${folder}. Give the user that runs the portal the right to write there.`
  expect(await open(folder, [], anyone)).toEqual(refused(error))
})

test.runIf(isRoot)('a lock that belongs to another user', async () => {
  await copyOfMade()
  await fs.chmod(folder, 0o777)
  const error = `the portal may not write to ${folder}. Give the user that runs the portal the right to write there.`
  expect(await open(folder, [], anyone)).toEqual(refused(error))
})

test('a disk that fills up while the database is being created', async () => {
  const spaceFile = join(root, 'space')
  await fs.writeFile(spaceFile, '1000000000 1000')
  const env = { ...process.env, PRETEND_SPACE: spaceFile }
  const preload = `--import=${join(import.meta.dirname, 'programs', 'pretendSpace.ts')}`
  const { code, error } = await startProcess([process.execPath, preload, program, folder], { env }).ended
  expect({ code, error }).toEqual({
    code: 1,
    error: `DATA_DIR: the disk that holds ${folder} is full. Free some space and start again.\n`,
  })
}, 240_000)

const unshare = ['unshare', '--user', '--map-root-user', '--mount', '--']
const mayMount = works([...unshare, 'true'])
const withMount = (options: string) => [
  ...unshare,
  'sh',
  '-c',
  `mount -t tmpfs -o ${options} tmpfs ${folder} && exec "$@"`,
  '-',
]

test.runIf(mayMount)('a read-only mount', async () => {
  await fs.mkdir(folder)
  expect(await open(folder, withMount('size=1m,ro'))).toEqual(
    refused(
      `the folder ${folder} is on a read-only file system. Mount it writable, or give a folder on another disk.`,
    ),
  )
})

test.runIf(mayMount)('a disk that is too small', async () => {
  await fs.mkdir(folder)
  expect(await open(folder, withMount('size=60m'))).toEqual(
    refused(
      `the disk that holds ${folder} has 60 MB free; the portal needs 256 MB to start. Free some space and start again.`,
    ),
  )
})

const program = join(import.meta.dirname, 'programs', 'opener.ts')
const open = (
  path: string,
  prefix: readonly string[] = [],
  options: { uid?: number; env?: NodeJS.ProcessEnv } = {},
) => startProcess([...prefix, process.execPath, program, path], options).ended
const copyOfMade = () => fs.cp(made, folder, { recursive: true })
const refused = (line: string) => ({ code: 1, signal: null, error: `DATA_DIR: ${line}\n` })
