import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const rules = resolve('.dependency-cruiser.mjs')
const program = resolve('node_modules/.bin/depcruise')
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Checks a small house of its own against the project's rules. */
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

const cases: readonly {
  readonly what: string
  readonly from: string
  readonly to: string
  readonly allowed: boolean
}[] = [
  { what: 'a room beside', from: 'src/clients/find.ts', to: 'src/exact/index.ts', allowed: false },
  {
    what: 'types of a room beside',
    from: 'src/receivables/read.ts',
    to: 'src/clients/client.ts',
    allowed: false,
  },
  { what: 'against the arrow', from: 'src/values/cents.ts', to: 'src/database/open.ts', allowed: false },
  { what: 'past the desk', from: 'src/http/routes/clients.ts', to: 'src/clients/index.ts', allowed: false },
  { what: 'the bot past the desk', from: 'bot/answers/found.ts', to: 'src/exact/index.ts', allowed: false },
  {
    what: 'a part of the Exact room past its door',
    from: 'src/desk/openClient.ts',
    to: 'src/exact/exact.ts',
    allowed: false,
  },
  {
    what: 'a part of the contract past its door',
    from: 'tab/api/clients.ts',
    to: 'src/http/contract/client.ts',
    allowed: false,
  },
  {
    what: 'the desk from the contract',
    from: 'src/http/contract/client.ts',
    to: 'src/desk/index.ts',
    allowed: false,
  },
  { what: 'the server from the tab', from: 'tab/screens/start.ts', to: 'src/desk/index.ts', allowed: false },
  {
    what: 'the product from a stand-in',
    from: 'test/standIns/exact/index.ts',
    to: 'src/values/cents.ts',
    allowed: false,
  },
  {
    what: 'the database from a rule',
    from: 'src/receivables/rules/invoice.ts',
    to: 'src/database/open.ts',
    allowed: false,
  },
  { what: 'a room below the desk', from: 'src/desk/find.ts', to: 'src/clients/index.ts', allowed: true },
  { what: 'the desk from http', from: 'src/http/routes/clients.ts', to: 'src/desk/index.ts', allowed: true },
  {
    what: 'the contract from the tab',
    from: 'tab/api/clients.ts',
    to: 'src/http/contract.ts',
    allowed: true,
  },
  {
    what: 'values from the contract',
    from: 'src/http/contract/client.ts',
    to: 'src/values/representativeRole.ts',
    allowed: true,
  },
  { what: 'values from the tab', from: 'tab/screens/edit.ts', to: 'src/values/postcode.ts', allowed: true },
  { what: 'values from the bot', from: 'bot/answers/client.ts', to: 'src/values/phone.ts', allowed: true },
  {
    what: 'values from a rule',
    from: 'src/receivables/rules/invoice.ts',
    to: 'src/values/cents.ts',
    allowed: true,
  },
]

test.each(cases)('$what: $from → $to, allowed: $allowed', ({ from, to, allowed }) => {
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
