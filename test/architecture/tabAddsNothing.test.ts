import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the tab adds up no amounts: every sum comes from the server', () => {
  const files = globSync('tab/**/*.{ts,tsx}')
  expect(files.length).toBeGreaterThan(150)
  expect(files.filter((path) => addsUpAmounts(readFileSync(path, 'utf8')))).toEqual([])
})

test.each([
  ['amounts.reduce((sum, { cents }) => sum + cents, 0)', true],
  ['balance.cents + openCredit.cents', true],
  ['const paid = amount.cents - open.cents', true],
  ['for (const { cents } of amounts) total += cents', true],
  ['for (const each of amounts) total += each.amount.cents', true],
  ['Math.abs(balance.cents)', false],
  ['sortBy: ({ balance }) => balance.cents', false],
  ['balance.cents === 0', false],
  ['streams.reduce((sum, stream) => sum + stream.rows, 0)', false],
])('%s adds up: %s', (source, expected) => {
  expect(addsUpAmounts(source)).toBe(expected)
})

/** Returns true if the source adds or subtracts something called cents. */
function addsUpAmounts(source: string): boolean {
  return /\bcents\s+[-+]|\s[-+]=?\s+(\w+\??\.)*cents\b/.test(source)
}
