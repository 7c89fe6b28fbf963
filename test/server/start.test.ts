import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freePort } from '../setup/freePort.ts'
import { inheritedEnvironment } from '../setup/inheritedEnvironment.ts'
import { settings } from '../setup/settings.ts'

let folder: string
const running: ChildProcess[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-start-'))
})
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each([
  [
    { ENCRYPTION_KEY: '' },
    'ENCRYPTION_KEY: is missing. A new installation needs a new key. An existing one needs the key that it has: with another key, Exact has to be connected again. Example: ENCRYPTION_KEY=the output of: openssl rand -base64 32\n',
  ],
  [
    { BOT_APP_ID: '' },
    'BOT_APP_ID: is missing. In Azure: the Azure Bot, Configuration, Microsoft App ID. Example: BOT_APP_ID=d7e6a5b4-13c2-4f01-8e9d-7c6b5a493827\n',
  ],
  [
    { PUBLIC_URL: 'http://portaal.lindehof.example' },
    'PUBLIC_URL: must begin with https:// (http:// is allowed only for localhost, 127.0.0.1 and [::1]). The address at which Teams and browsers reach the portal. Example: PUBLIC_URL=https://portaal.lindehof.example\n',
  ],
])('a missing or wrong setting (%o) stops the start with one line', async (wrong, line) => {
  expect(await start({ ...settings, ...wrong }).ended).toEqual({ code: 1, out: '', error: line })
})

test('every fault is named at once, and so is a misspelt name', async () => {
  const { code, error } = await start({
    ...settings,
    EXACT_CLIENT_ID: '',
    EXACT_CLIENTID: 'client',
    ENTRA_TENANT_ID: '00000000-0000-0000-0000-000000000000',
  }).ended
  expect(code).toBe(1)
  expect(error.split('\n')).toEqual([
    'EXACT_CLIENT_ID: is missing. Register an app in the Exact App Center (docs/install.md, step 3), which then shows this value. With EXACT_MODE=off any text will do. Example: EXACT_CLIENT_ID=the client id of your app in the Exact App Center',
    'ENTRA_TENANT_ID: is the id of an example; fill in your own. In Entra: Overview, Tenant ID. Example: ENTRA_TENANT_ID=3f2a8c14-5b6d-4e7f-9a01-2c3d4e5f6a7b',
    'EXACT_CLIENTID: is not a setting of the portal, so it has no effect. Did you mean EXACT_CLIENT_ID?',
    '',
  ])
})

test('the start names a port that another program uses', async () => {
  const other = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => other.listen(port, resolve))
  const { code, error } = await start({ ...settings, PORT: String(port), LOG_LEVEL: 'silent' }).ended
  expect([code, error]).toEqual([1, `PORT: port ${port} is in use. Example: PORT=${port + 1}\n`])
  await new Promise((resolve) => other.close(resolve))
}, 240_000)

test('SIGTERM stops it in order, it starts again on the same data, and its log has no secrets', async () => {
  const port = String(await freePort())
  for (const time of ['first', 'second']) {
    const { child, ended } = start({ ...settings, PORT: port })
    await untilReady(port)
    child.kill('SIGTERM')
    const { code, out, error } = await ended
    expect([time, code, error]).toEqual([time, 0, ''])
    expect(out).toContain('"msg":"the portal runs"')
    expect(out).toContain(`"databaseName":"${join(folder, 'data')}"`)
    expect(out).toContain('"address":"https://portaal.lindehof.example"')
    expect(out).toContain('"msg":"BOT_OAUTH_CONNECTION: is missing,')
    expect(out).not.toMatch(/secret-of|BwcHBw/)
    await expect(fetch(`http://localhost:${port}/health/live`)).rejects.toThrow()
  }
}, 400_000)

/** Starts the server as an admin does. `ended` resolves with its exit code and output. */
function start(environment: { readonly [name: string]: string }) {
  const child = spawn(process.execPath, ['src/server.ts'], {
    env: { ...inheritedEnvironment(), DATA_DIR: join(folder, 'data'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ended = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(([code, out, error]) => ({
    code,
    out,
    error,
  }))
  return { child, ended }
}

async function untilReady(port: string): Promise<void> {
  const deadline = Date.now() + 150_000
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/health/ready`).catch(() => null)
    if (answer?.ok) return
    if (Date.now() > deadline) throw new Error('the server did not become ready')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
