import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { importCases } from './importCases.ts'

const rules = resolve('.dependency-cruiser.mjs')
const program = resolve('node_modules/.bin/depcruise')
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test.each(importCases)('$what: $from → $to, allowed: $allowed', ({ from, to, allowed }) => {
  const up = '../'.repeat(from.split('/').length - 1)
  const { status, output } = check({
    [from]: `import type { Thing } from '${up}${to}'\nexport const thing: Thing | null = null\n`,
    [to]: 'export type Thing = string\n',
  })
  expect(status === 0, output).toBe(allowed)
  if (!allowed) expect(output).toContain(`${from} → ${to}`)
})

test.each([
  { library: 'libphonenumber-js', allowed: true },
  { library: 'ibantools', allowed: true },
  { library: 'zod', allowed: false },
  { library: 'react', allowed: false },
])('a value may import $library: $allowed', ({ library, allowed }) => {
  const { status, output } = check({
    'src/values/phone.ts': `export { thing } from '${library}'\n`,
    [`node_modules/${library}/package.json`]: JSON.stringify({ name: library, main: 'index.js' }),
    [`node_modules/${library}/index.js`]: 'exports.thing = 1\n',
  })
  expect(status === 0, output).toBe(allowed)
  if (!allowed) expect(output).toContain('values are pure')
})

test('a value may not import a module of Node', () => {
  const { status, output } = check({ 'src/values/phone.ts': "export { readFileSync } from 'node:fs'\n" })
  expect(status, output).not.toBe(0)
  expect(output).toContain('values are pure')
})

test('the project itself keeps to the arrows', () => {
  const ran = spawnSync(program, ['--config', rules, 'src', 'bot', 'tab', 'infra', 'appPackage', 'test'], {
    encoding: 'utf8',
  })
  expect(ran.stdout).toContain('no dependency violations found')
  expect(ran.status).toBe(0)
}, 120_000)

/** Applies the project's import rules to these files, in a folder of their own. */
function check(files: { readonly [path: string]: string }): {
  readonly status: number | null
  readonly output: string
} {
  const folder = mkdtempSync(join(tmpdir(), 'portal-imports-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const roots = new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))
  roots.delete('node_modules')
  const ran = spawnSync(program, ['--config', rules, ...roots], { cwd: folder, encoding: 'utf8' })
  return { status: ran.status, output: ran.stdout + ran.stderr }
}
