import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The most lines before the first test, so that a test file shows what it tests on the first screen. */
const most = 30

test(`no test file has more than ${most} lines before its first test`, () => {
  const files = globSync('test/**/*.test.{ts,tsx}')
  expect(files.length).toBeGreaterThan(100)
  const slow = files.flatMap((file) => {
    const lines = linesBeforeFirstTest(readFileSync(file, 'utf8'))
    return lines > most ? [`${file}: ${lines}`] : []
  })
  expect(slow).toEqual([])
})

test.each([
  ['test("a", () => {})', 0],
  ['const a = 1\n\ndescribe("a", () => {})', 2],
  ['const a = 1\ntest.each([1])("a", () => {})', 1],
  ["import { test } from 'vitest'\ntest.concurrent('a', () => {})", 1],
  ['const tests = 1\n', Number.POSITIVE_INFINITY],
])('%s', (text, lines) => {
  expect(linesBeforeFirstTest(text)).toBe(lines)
})

/** Returns Infinity if there is no test. */
function linesBeforeFirstTest(text: string): number {
  const lines = text.split('\n').findIndex((line) => /^(test|describe)\b[.(<]/.test(line))
  return lines === -1 ? Number.POSITIVE_INFINITY : lines
}
