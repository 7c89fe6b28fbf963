import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAccessLog } from '../../src/access/index.ts'
import { backUp } from '../../src/commands/backUp.ts'
import { move } from '../../src/commands/move.ts'
import { restore } from '../../src/commands/restore.ts'
import { type DatabaseLocation, openDatabase } from '../../src/database/open.ts'
import { exactAdmin } from '../../src/http/contract.ts'
import { readRows } from '../database/backup/readRows.ts'
import { admin, sanne } from '../e2e/world.ts'
import { type BackupWorld, runCommand, type Server, startBackupWorld } from './backupWorld.ts'

let world: BackupWorld
beforeAll(async () => {
  world = await startBackupWorld()
}, 240_000)
afterAll(() => world.close())

test('embedded → PostgreSQL → back-up → restore keeps figures, rows, log, tiles and a waiting change', async () => {
  const folder = world.folder('embedded')
  const embedded = await world.start({ kind: 'folder', folder })
  await world.connect(embedded)
  const figures = await world.figures(embedded)
  await embedded.ask(sanne, 'PUT', '/api/tiles', tiles)
  const moved = await world.newDatabase('moved')
  const inUse = /^DATA_DIR: the folder .+ is in use by process \d+ .+\n$/
  expect(await runCommand(['backUp', world.folder('refused')], { DATA_DIR: folder })).toMatch(inUse)
  expect(await runCommand(['move'], { DATA_DIR: folder, DATABASE_URL: moved.url })).toMatch(inUse)
  world.exact.act.away(true)
  const change = await world.requestChange(embedded)
  await embedded.close()

  await move({ folder, url: moved.url }, note)
  world.exact.act.away(false)
  const production = await world.start(moved)
  await expect.poll(() => world.stateOf(production, change), { timeout: 60_000 }).toBe('written')
  expect(await world.figures(production)).toEqual(figures)
  expect(await backUp(moved, world.folder('running.backup'), note)).toMatch(/^Backed up \d+ rows to /)
  await production.close()

  const file = world.folder('stopped.backup')
  await backUp(moved, file, note)
  const rows = await contentsOf(moved)
  for (const place of [folderNamed('restored'), await world.newDatabase('restored')]) {
    await restore(place, file, note)
    expect(await contentsOf(place)).toEqual(rows)
  }
  const copy = await world.start(folderNamed('restored'), { isCopy: true })
  expect(await world.figures(copy)).toEqual(figures)
  expect((await copy.ask(sanne, 'GET', '/api/tiles')).body).toMatchObject(tiles)
  expect(await useOfExact(copy)).toBe('copy')
  await copy.close()
  expect(world.requestsOfCopy()).toBe(0)
}, 300_000)

test('a restored copy makes no call to Exact until an admin allows it', async () => {
  const copy = await world.start(world.database('restored'), { isCopy: true })
  await world.figures(copy)
  const { body: portal } = await copy.ask(sanne, 'GET', '/api/portal')
  expect(portal).toMatchObject({ exact: { state: 'copy', asOf: expect.any(String) } })
  expect(await world.refusalOfChange(copy)).toEqual([409, 'exact/off'])
  expect((await copy.ask(admin, 'POST', '/api/admin/exact/connect', {})).status).toBe(409)
  expect(world.requestsOfCopy()).toBe(0)
  expect((await copy.ask(sanne, 'POST', '/api/admin/exact/allow', {})).status).toBe(403)
  expect(await useOfExact(copy)).toBe('copy')
  expect((await copy.ask(admin, 'POST', '/api/admin/exact/allow', {})).status).toBe(204)
  expect(await useOfExact(copy)).toBe('allowed')
  await expect.poll(world.requestsOfCopy, { timeout: 30_000 }).toBeGreaterThan(0)
  const { body: log } = await copy.ask(admin, 'POST', '/api/admin/access-log/search', { limit: 20 })
  expect(JSON.stringify(log)).toContain('"part":"exactUse"')
  await copy.close()
}, 120_000)

test('after a move the folder is a copy', async () => {
  const { database, close } = await openDatabase(folderNamed('embedded'))
  expect(await database.selectFrom('exact_connection').select('is_copy').execute()).toEqual([
    { is_copy: true },
  ])
  await close()
}, 60_000)

const useOfExact = async ({ ask }: Server) =>
  exactAdmin.parse((await ask(admin, 'GET', '/api/admin/exact')).body).use
const note = () => undefined
const folderNamed = (name: string) => ({ kind: 'folder', folder: world.folder(name) }) as const
const tiles = {
  tiles: [
    {
      id: 'one',
      name: 'Wie woont in Ede “é”',
      icon: 'search',
      colour: 'brand',
      size: 'wide',
      target: { kind: 'search', q: 'Ede' },
    },
  ],
}

/** Returns all rows, including search keys, and whether the access log verifies. Leaves out only the mark of a copy. */
async function contentsOf(location: DatabaseLocation) {
  const { database, close } = await openDatabase(location)
  const rows = await readRows(database, { without: /^(kysely|schema)_/ })
  const isLogWhole = await verifyAccessLog(database)
  await close()
  const connection = rows.exact_connection?.map((row) => row.replace(/,[tf],/, ','))
  return { ...rows, exact_connection: connection, isLogWhole }
}
