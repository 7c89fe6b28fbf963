import { expect, test } from 'vitest'
import { inOneNotation, isSameMeaning } from '../../src/values/clientNotation.ts'
import { checkPhone } from '../../src/values/phoneCheck.ts'

test.each([
  ['06 1234', 'impossible'],
  ['061234567', 'impossible'],
  ['06123456789', 'impossible'],
  ['0318 61 22 3', 'impossible'],
  ['2417365', 'impossible'],
  ['123456', 'impossible'],
  ['112', 'impossible'],
  ['bel later', 'impossible'],
  ['dochter 06 1234567', 'impossible'],
  ['06-12345678 06-87654321', 'impossible'],
  ['0612345678', 'dialable'],
  ['+31 (0)6 12345679', 'dialable'],
  ['06\u201312345678', 'dialable'],
  ['010 / 2417365', 'dialable'],
  ['010-2417365 / 06-12345678', 'dialable'],
  ['0174-388771/72', 'dialable'],
  ['06-12345678 na 18 uur', 'dialable'],
  ['0900 1234', 'dialable'],
  ['14 030', 'dialable'],
  ['+49 221 123456', 'dialable'],
  ['+1 555 0100 100', 'uncertain'],
  ['+49 1', 'impossible'],
] as const)('%s is %s', (text, check) => {
  expect(checkPhone(text)).toBe(check)
})

test.each([
  ['phone', '0648694558', '06 48 69 45 58'],
  ['phone', '+31 (0)318 478261', '0318 47 82 61'],
  ['phone', '010-2417365 / 06-12345678 dochter', '010 241 73 65, 06 12 34 56 78 dochter'],
  ['phone', '097 12345678', '097 12345678'],
  ['phone', '06 1234', '06 1234'],
  ['postcode', '8037tc', '8037 TC'],
  ['city', ' Ede ', 'Ede'],
  ['street', '  ', null],
] as const)('the %s %j is written as %j', (key, value, written) => {
  expect(inOneNotation(key, value, 'NL')).toBe(written)
})

test('a foreign postcode keeps its notation', () => {
  expect(inOneNotation('postcode', '1234ab', 'BE')).toBe('1234ab')
})

test('two telephone numbers that end alike differ in meaning', () => {
  expect(isSameMeaning('phone', '+31 318 478261', '0318-478261')).toBe(true)
  expect(isSameMeaning('phone', '010-1111111, 06-12345678', '010-2222222, 06-12345678')).toBe(false)
})
