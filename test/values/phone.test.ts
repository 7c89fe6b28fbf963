import { expect, test } from 'vitest'
import { formatPhone, parsePhone } from '../../src/values/phone.ts'

test.each([
  '0612349876',
  '06-12 34 98 76',
  '+31 6 12349876',
  '0031612349876',
  '+31 (0)6 12349876',
  '06 1234 9876',
])('%s is the same mobile number in another notation', (text) => {
  expect(parsePhone(text)).toBe('+31612349876')
  expect(formatPhone(text)).toBe('06 12349876')
})

test('a number of another country keeps its country', () => {
  expect(parsePhone('+32 2 512 34 56')).toBe('+3225123456')
  expect(formatPhone('+3225123456')).toBe('+32 2 512 34 56')
})

test.each(['', 'bel mijn zoon', '12', 'x'.repeat(300)])(
  '%s is not a telephone number and is unchanged',
  (text) => {
    expect(parsePhone(text)).toBeNull()
    expect(formatPhone(text)).toBe(text)
  },
)
