import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { DatabaseStartError, openDatabase } from '../../src/database/open.ts'
import { type ChildServer, childServer } from '../e2e/childServer.ts'
import { freePort } from '../setup/freePort.ts'
import { type RunningPostgres, startPostgres } from '../setup/startPostgres.ts'
import { type FaultyProxy, startFaultyProxy } from '../standIns/network/faultyProxy.ts'

const exact = { url: 'http://127.0.0.1:9', clientId: 'client', clientSecret: 'secret' }
let postgres: RunningPostgres
let proxy: FaultyProxy
let server: ChildServer | null = null
beforeAll(async () => {
  postgres = await startPostgres()
  await postgres.createDatabase('portal')
  proxy = await startFaultyProxy(Number(new URL(postgres.url).port))
}, 180_000)
afterEach(async () => {
  postgres.faults.thaw()
  proxy.pass()
  await server?.close()
})
afterAll(async () => {
  await proxy.close()
  await postgres.stop()
})

describe('a start ends within 15 seconds with one line', () => {
  test('when the database accepts connections and answers nothing', async () => {
    proxy.swallow()
    await expectSoon(behindProxy())
    expect(await startOn(behindProxy())).toBe(
      `DATABASE_URL: could not connect: 127.0.0.1:${proxy.port} does not answer (connecting timed out). Check the address, the firewall and the database server.\n`,
    )
  }, 180_000)

  test('when the database is frozen', async () => {
    postgres.faults.freeze()
    await expectSoon(`${postgres.url}/portal`)
    const stderr = await startOn(`${postgres.url}/portal`)
    expect(stderr).toMatch(/^DATABASE_URL: could not connect: 127\.0\.0\.1:\d+ does not answer .+\n$/)
  }, 180_000)

  test('when nothing listens there', async () => {
    const port = await freePort()
    expect(await startOn(`postgres://postgres:postgres@127.0.0.1:${port}/portal`)).toBe(
      `DATABASE_URL: could not connect: nothing listens on 127.0.0.1:${port}. Check host and port, and that PostgreSQL runs there.\n`,
    )
  }, 180_000)

  test.each([
    [
      'password',
      'postgres://postgres:wrong@SERVER/portal',
      /does not accept the password of user postgres\./,
    ],
    ['database', 'postgres://postgres:postgres@SERVER/nowhere', /there is no database "nowhere" on/],
    ['host', 'postgres://postgres:p@ss@no-such-host.invalid/portal', /cannot be found\. .+ @ as %40/],
  ])(
    'when the %s is wrong',
    async (_, url, line) => {
      const stderr = await startOn(url.replace('SERVER', new URL(postgres.url).host))
      expect(stderr).toMatch(line)
      expect(stderr).toMatch(/^DATABASE_URL: could not connect: .+\n$/)
      expect(stderr).not.toMatch(/wrong|p@ss/)
    },
    60_000,
  )
})

async function startOn(databaseUrl: string) {
  server = await childServer(exact, databaseUrl)
  const { code, stderr } = await server.launch()
  expect(code).toBe(1)
  return stderr
}

/** Without the time that a busy machine takes to load the program. */
async function expectSoon(databaseUrl: string): Promise<void> {
  const begun = Date.now()
  await expect(openDatabase({ kind: 'postgres', url: databaseUrl })).rejects.toThrow(DatabaseStartError)
  expect(Date.now() - begun).toBeLessThan(15_000)
}
const behindProxy = () => `postgres://postgres:postgres@127.0.0.1:${proxy.port}/portal`
