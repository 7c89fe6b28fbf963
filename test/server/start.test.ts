import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freePort } from '../setup/freePort.ts'
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
    'ENCRYPTION_KEY: is missing. Example: ENCRYPTION_KEY=the output of: openssl rand -base64 32\n',
  ],
  [{ BOT_APP_ID: '' }, 'BOT_APP_ID: is missing. Example: BOT_APP_ID=00000000-0000-0000-0000-000000000000\n'],
  [
    { PUBLIC_URL: 'http://portaal.lindehof.example' },
    'PUBLIC_URL: must be an https address (http is allowed on a loopback address only). Example: PUBLIC_URL=https://portaal.lindehof.example\n',
  ],
])('a missing or wrong setting (%o) stops the start with one line', async (wrong, line) => {
  expect(await start({ ...settings, ...wrong }).ended).toEqual({ code: 1, out: '', error: line })
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
    expect(out).not.toMatch(/secret-of|BwcHBw/)
    await expect(fetch(`http://localhost:${port}/health/live`)).rejects.toThrow()
  }
}, 400_000)

/** Starts the server as an admin does. `ended` resolves with its exit code and output. */
function start(environment: { readonly [name: string]: string }) {
  const child = spawn(process.execPath, ['src/server.ts'], {
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), ...environment },
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
