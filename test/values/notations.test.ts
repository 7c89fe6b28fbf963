import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatIban, maskIban, parseIban } from '../../src/values/iban.ts'
import { administrationId, clientId, parseClientId } from '../../src/values/ids.ts'
import { formatPhone, parsePhone } from '../../src/values/phone.ts'
import { formatPostcode, parsePostcode } from '../../src/values/postcode.ts'

test.each(['1234AB', '1234 ab', ' 1234  aB '])('%s is the postcode 1234 AB', (text) => {
  expect(parsePostcode(text)).toBe('1234AB')
  expect(formatPostcode(text)).toBe('1234 AB')
})

test('text that is no Dutch postcode stays as it is', () => {
  expect(formatPostcode('B-2000')).toBe('B-2000')
  expect(formatPostcode('0123ab')).toBe('0123ab')
})

test.each(['0123AB', '12345AB', '1234A', '1234ABC', '', 'AB1234'])('%s is no postcode', (text) => {
  expect(parsePostcode(text)).toBeNull()
})

test.each([
  '0612349876',
  '06-12 34 98 76',
  '+31 6 12349876',
  '0031612349876',
  '+31 (0)6 12349876',
  '06 1234 9876',
])('%s is one and the same mobile number', (text) => {
  expect(parsePhone(text)).toBe('+31612349876')
  expect(formatPhone(text)).toBe('06 12349876')
})

test('a number of another country keeps its country', () => {
  expect(parsePhone('+32 2 512 34 56')).toBe('+3225123456')
  expect(formatPhone('+3225123456')).toBe('+32 2 512 34 56')
})

test.each(['', 'bel mijn zoon', '12', 'x'.repeat(300)])(
  '%s is no telephone number and stays as it is',
  (text) => {
    expect(parsePhone(text)).toBeNull()
    expect(formatPhone(text)).toBe(text)
  },
)

test('an account number shows country, bank and last four only', () => {
  expect(maskIban('NL91ABNA0417164300')).toBe('NL•• ABNA •••• ••43 00')
  expect(maskIban('DE89370400440532013000')).toBe('DE•• •••• •••• ••30 00')
  expect(maskIban('12345')).toBe('•••• 45')
  expect(formatIban('NL91ABNA0417164300')).toBe('NL91 ABNA 0417 1643 00')
  expect(formatIban('NL98ABNA0978144371')).toBe('NL98 ABNA 0978 1443 71')
})

test('a wrong check digit is no account number', () => {
  expect(parseIban('nl91 abna 0417 1643 00')).toBe('NL91ABNA0417164300')
  expect(parseIban('NL92ABNA0417164300')).toBeNull()
})

test('the mask holds no more of the account number than its last four digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{10}$/), (account) => {
      expect(maskIban(`NL91ABNA${account}`).replace(/\D/g, '')).toBe(account.slice(-4))
    }),
  )
})

test('ids are read in any letter case and told apart from other text', () => {
  expect(clientId('3F2C7A9E-8F3B-4A57-9A0E-2F5A6F1C0B11')).toBe('3f2c7a9e-8f3b-4a57-9a0e-2f5a6f1c0b11')
  expect(parseClientId("1' OR '1'='1")).toBeNull()
  expect(() => clientId('nee')).toThrow(RangeError)
  expect(() => administrationId(0)).toThrow(RangeError)
})
