import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../setup/freePort.ts'
import { settings } from '../../setup/settings.ts'
import { playStages } from './playStages.ts'

const project = join(import.meta.dirname, '..', '..', '..')
const container = join(project, 'infra', 'container')

let folder: string
let image: ReturnType<typeof playStages>
let server: ChildProcess | undefined
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-image-'))
  image = playStages({
    context: project,
    containerfile: read('Containerfile'),
    ignoreFile: read('Containerfile.dockerignore'),
    folder,
  })
}, 600_000)
afterAll(() => {
  server?.kill('SIGKILL')
  execFileSync('chmod', ['-R', 'u+w', folder])
  execFileSync('rm', ['-r', folder])
}, 600_000)

test('the packages in the image take less than 300 MB', () => {
  const [kilobytes] = execFileSync('du', ['-sk', join(image.root, 'portal', 'node_modules')], {
    encoding: 'utf8',
  }).split('\t')
  expect(Number(kilobytes) / 1024).toBeGreaterThan(50)
  expect(Number(kilobytes) / 1024).toBeLessThan(300)
})

test('a file that a stage needs and does not copy fails the build', () => {
  const broken = read('Containerfile').replace('COPY src/values src/values\n', '')
  const other = mkdtempSync(join(folder, 'broken-'))
  expect(() =>
    playStages({
      context: project,
      containerfile: broken,
      ignoreFile: read('Containerfile.dockerignore'),
      folder: other,
    }),
  ).toThrow(/Could not resolve .*values/)
})

test('starts as an unprivileged user on read-only files, and serves the tab', async () => {
  execFileSync('chmod', ['-R', 'a-w,a+rX', join(image.root, 'portal')])
  execFileSync('chmod', ['a+rx', folder, image.root])
  const data = join(image.root, 'data')
  if (nobody.uid !== undefined) chownSync(data, nobody.uid, nobody.gid)
  const port = String(await freePort())
  // The image brings its own Node. Use a copy of ours here, because another account cannot read the original.
  const node = join(folder, 'node')
  cpSync(process.execPath, node, { dereference: true })
  execFileSync('chmod', ['a+rx', node])
  const command = image.stage.instructions.find(({ name }) => name === 'CMD')?.text ?? ''
  const [program, ...options]: readonly string[] = JSON.parse(command)
  const { scripts } = JSON.parse(read('../../package.json'))
  expect([program, ...options].join(' ')).toBe(scripts.start)
  let output = ''
  server = spawn(node, options, {
    cwd: join(image.root, 'portal'),
    env: { NODE_ENV: 'production', ...settings, PORT: port, DATA_DIR: data },
    ...nobody,
  })
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const ready = await untilReady(port, server)
  expect(ready, output).toBe(true)
  const page = await fetch(`http://localhost:${port}/`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<div id="portal">')
  expect(await exitCodeOfHealthCheck(node, port)).toBe(0)
  const ended = new Promise((resolve) => server?.once('exit', resolve))
  server.kill('SIGTERM')
  expect(await ended).toBe(0)
}, 240_000)

async function untilReady(port: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`http://localhost:${port}/health/ready`).catch(() => null)
    if (answer?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return false
}

/** Runs the image's health check as a container engine does. */
function exitCodeOfHealthCheck(node: string, port: string): Promise<number | null> {
  const check = image.stage.instructions.find(({ name }) => name === 'HEALTHCHECK')?.text ?? ''
  const [, program, ...options] = JSON.parse(`["", ${check.slice(check.indexOf('[') + 1)}`) as string[]
  expect(program).toBe('node')
  const child = spawn(node, options, { env: { PORT: port } })
  return new Promise((resolve) => child.once('exit', resolve))
}

/** The account `nobody`, which has no rights. Only root can start a process under another account. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

const read = (file: string): string => readFileSync(join(container, file), 'utf8')
