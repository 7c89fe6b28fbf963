import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChildServer, childServer } from '../e2e/childServer.ts'
import { admin, sanne } from '../e2e/world.ts'

/** One round in a build; `npm run outage` plays more. */
const rounds = Array.from({ length: Number(process.env.OUTAGE_ROUNDS ?? 1) }, (_, index) => index + 1)
/** The port of Exact: no one answers there, and nothing here needs it. */
const noExact = { url: 'http://127.0.0.1:9', clientId: 'client', clientSecret: 'secret' }

let folder: string
let spaceFile: string
let server: ChildServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-space-'))
  spaceFile = join(folder, 'space')
  server = await childServer(noExact, null, {
    PRETEND_SPACE: spaceFile,
    NODE_OPTIONS: `--import=${join(import.meta.dirname, '..', 'database', 'folder', 'programs', 'pretendSpace.ts')}`,
    DRAIN_SECONDS: '0',
  })
  await server.start()
}, 300_000)
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

describe.each(rounds)('the disk of the embedded database, round %i', () => {
  test('with enough space everything is saved', async () => {
    expect(await saveTiles([])).toMatchObject({ status: 200 })
    expect(await canSave()).toMatchObject({ canSave: true })
  })

  test('with little space nothing is saved, but searches go on and are logged', async () => {
    await leaveFree(200)
    expect(await saveTiles([])).toMatchObject(full)
    expect(await search()).toMatchObject({ status: 200 })
    expect(await canSave()).toMatchObject({ canSave: false })
    expect(await ready()).toMatchObject({ status: 200 })
    // Exact cancels the old tokens when it gives new ones.
    expect(await connectExact()).toMatchObject({ status: 200 })
  })

  test('with hardly any space no one gets data, because the access log cannot be written; health answers at once', async () => {
    await leaveFree(10)
    expect(await search()).toMatchObject(full)
    expect(await saveTiles([])).toMatchObject(full)
    const begin = performance.now()
    expect(await ready()).toMatchObject(full)
    expect(await server.ask(sanne, 'GET', '/health/live')).toMatchObject({ status: 200 })
    expect(performance.now() - begin).toBeLessThan(4_000)
  })

  test('once there is space again everything is saved, without a restart', async () => {
    await leaveFree(10_000)
    expect(await saveTiles([])).toMatchObject({ status: 200 })
    expect(await search()).toMatchObject({ status: 200 })
    expect(await ready()).toMatchObject({ status: 200 })
  })

  test('SIGTERM ends a server without space within its limit, and a start on the freed disk finds all rows', async () => {
    expect(await saveTiles([tile])).toMatchObject({ status: 200 })
    await leaveFree(0)
    const begin = performance.now()
    expect(await server.stop()).toMatchObject({ code: 0 })
    expect(performance.now() - begin).toBeLessThan(20_000)
    await leaveFree(10_000)
    await server.start()
    expect(await server.ask(sanne, 'GET', '/api/tiles')).toMatchObject({
      status: 200,
      body: { tiles: [{ name: 'Facturen' }] },
    })
  }, 300_000)
})

const megabyte = 1024 * 1024
const leaveFree = async (megabytes: number) => {
  await writeFile(spaceFile, String(megabytes * megabyte))
  // The server looks at most ten times a second.
  await new Promise((resolve) => setTimeout(resolve, 200))
}
const search = () => server.ask(sanne, 'POST', '/api/clients/search', { q: 'jansen' })
const tile = {
  id: '3f2c7a9e-8f3b-4a57-9a0e-2f5a6f1c0b11',
  name: 'Facturen',
  icon: 'receipt',
  colour: 'brand',
  size: 'small',
  target: { kind: 'screen', screen: 'find' },
}
const saveTiles = (tiles: readonly unknown[]) => server.ask(sanne, 'PUT', '/api/tiles', { tiles })
const ready = () => server.ask(sanne, 'GET', '/health/ready')
const connectExact = () => server.ask(admin, 'POST', '/api/admin/exact/connect')
const canSave = async () => (await server.ask(sanne, 'GET', '/api/portal')).body

const full = {
  status: 503,
  body: expect.objectContaining({
    code: 'database/full',
    detail: {
      nl: 'Er kan nu niets worden opgeslagen: de schijf van het portaal is vol. Meld dit bij uw beheerder.',
      en: 'Nothing can be saved right now: the disk of the portal is full. Please tell your administrator.',
    },
  }),
}
