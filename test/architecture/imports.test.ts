import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importCases } from './importCases.ts'

/** A module of the project, and a package or a module of Node that it imports. */
const libraryCases = [
  { from: 'src/values/phone.ts', library: 'libphonenumber-js', allowed: true },
  { from: 'src/values/iban.ts', library: 'ibantools', allowed: true },
  { from: 'src/values/day.ts', library: 'zod', allowed: false },
  { from: 'src/values/name.ts', library: 'react', allowed: false },
  { from: 'src/values/postcode.ts', library: 'node:fs', allowed: false },
]

let folder: string
let broken: readonly string[]
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-imports-'))
  broken = arrowsAgainstTheRules(folder)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(importCases)('$what: $from → $to, allowed: $allowed', ({ from, to, allowed }) => {
  const isBroken = broken.some((line) => line.endsWith(` ${from} → ${to}`))
  expect(isBroken).toBe(!allowed)
})

test.each(libraryCases)('a value may import $library: $allowed', ({ from, allowed }) => {
  const lines = broken.filter((line) => line.includes(` ${from} → `))
  expect(lines).toHaveLength(allowed ? 0 : 1)
  if (!allowed) expect(lines[0]).toContain('values are pure')
})

test('the project itself keeps to the arrows', () => {
  const ran = cruise('.', ['src', 'bot', 'tab', 'infra', 'appPackage', 'test'])
  expect(ran.stdout).toContain('no dependency violations found')
  expect(ran.status).toBe(0)
}, 120_000)

/** Writes a project with the imports of all cases, and returns a line of the checker for each that is not allowed. */
function arrowsAgainstTheRules(folder: string): readonly string[] {
  const imports = new Map<string, string[]>()
  const add = (from: string, text: string) => imports.set(from, [...(imports.get(from) ?? []), text])
  for (const [index, { from, to }] of importCases.entries()) {
    const up = '../'.repeat(from.split('/').length - 1)
    add(
      from,
      `import type { Thing as Thing${index} } from '${up}${to}'\nexport const thing${index}: Thing${index} | null = null\n`,
    )
    add(to, '')
  }
  for (const { from, library } of libraryCases) {
    add(from, `export { thing as library } from '${library}'\n`)
    if (library.startsWith('node:')) continue
    write(folder, `node_modules/${library}/package.json`, JSON.stringify({ name: library, main: 'index.js' }))
    write(folder, `node_modules/${library}/index.js`, 'exports.thing = 1\n')
  }
  for (const [path, texts] of imports) write(folder, path, `export type Thing = string\n${texts.join('')}`)
  const roots = new Set([...imports.keys()].map((path) => path.split('/')[0] ?? ''))
  const { stdout, stderr } = cruise(folder, [...roots])
  const lines = stdout.split('\n').filter((line) => line.includes(' → '))
  expect(lines.length, stdout + stderr).toBeGreaterThan(0)
  return lines
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Runs the checker with the project's own rules on folders of another project, or of this one. */
function cruise(cwd: string, folders: readonly string[]) {
  const program = resolve('node_modules/.bin/depcruise')
  return spawnSync(program, ['--config', resolve('.dependency-cruiser.mjs'), ...folders], {
    cwd,
    encoding: 'utf8',
  })
}
