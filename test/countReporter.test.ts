import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(import.meta.dirname, 'counted-'))
  writeFileSync(
    join(folder, 'sums.test.ts'),
    `import { describe, expect, test } from 'vitest'
describe('sums', () => {
  test('add up', () => expect(1 + 1).toBe(2))
  test('are wrong', () => expect(1 + 1).toBe(3))
  test('are skipped', ({ skip }) => skip())
})
test('alone', () => expect(1).toBe(1))
`,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the file above and returns the last line of output. */
function lastLine(...options: string[]): string | undefined {
  const reporter = join(import.meta.dirname, 'countReporter.ts')
  const { stdout } = spawnSync('vitest', ['run', '--root', folder, '--reporter', reporter, ...options], {
    encoding: 'utf8',
  })
  return stdout.trim().split('\n').at(-1)
}

test('a skipped test counts as failed', () => {
  expect(lastLine()).toBe('2 passed, 2 failed')
})

test('a test that -t excludes is not counted', () => {
  expect(lastLine('-t', 'sums > add up')).toBe('1 passed, 0 failed')
})

test('a skipped test that is selected by name counts as failed', () => {
  expect(lastLine('-t', 'sums')).toBe('1 passed, 2 failed')
})
