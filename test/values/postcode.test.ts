import { expect, test } from 'vitest'
import { formatPostcode, parsePostcode } from '../../src/values/postcode.ts'

test.each(['1234AB', '1234 ab', ' 1234  aB '])('%s is the postcode 1234 AB', (text) => {
  expect(parsePostcode(text)).toBe('1234AB')
  expect(formatPostcode(text)).toBe('1234 AB')
})

test('text that is not a Dutch postcode is unchanged', () => {
  expect(formatPostcode('B-2000')).toBe('B-2000')
  expect(formatPostcode('0123ab')).toBe('0123ab')
})

test.each(['0123AB', '12345AB', '1234A', '1234ABC', '', 'AB1234'])('%s is not a postcode', (text) => {
  expect(parsePostcode(text)).toBeNull()
})
