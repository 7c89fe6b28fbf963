import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatIban, maskIban, parseIban } from '../../src/values/iban.ts'

test('a masked account number shows only country, bank and last four', () => {
  expect(maskIban('NL91ABNA0417164300')).toBe('NL•• ABNA •••• ••43 00')
  expect(maskIban('DE89370400440532013000')).toBe('DE•• •••• •••• ••30 00')
  expect(maskIban('12345')).toBe('•••• 45')
  expect(formatIban('NL91ABNA0417164300')).toBe('NL91 ABNA 0417 1643 00')
  expect(formatIban('NL98ABNA0978144371')).toBe('NL98 ABNA 0978 1443 71')
})

test('an account number with a wrong check digit is refused', () => {
  expect(parseIban('nl91 abna 0417 1643 00')).toBe('NL91ABNA0417164300')
  expect(parseIban('NL92ABNA0417164300')).toBeNull()
})

test('the mask never reveals more than the last four digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{10}$/), (account) => {
      expect(maskIban(`NL91ABNA${account}`).replace(/\D/g, '')).toBe(account.slice(-4))
    }),
  )
})
