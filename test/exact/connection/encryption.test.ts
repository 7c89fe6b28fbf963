import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEncryption } from '../../../src/exact/connection/encryption.ts'

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const [older, newer] = [keyOf(1), keyOf(2)]

test('sealed text opens again, and is different each time', () => {
  const { seal, open } = createEncryption([older])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(open(seal(text))).toBe(text)
      expect(seal(text)).not.toBe(seal(text))
    }),
  )
})

test('altered text or another key fails', () => {
  const { seal, open } = createEncryption([older])
  const other = createEncryption([newer])
  const sealed = seal('secret')
  expect(() => other.open(sealed)).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes)
    changed[index] = (bytes[index] ?? 0) ^ 1
    expect(() => open(changed.toString('base64'))).toThrow()
  }
  expect(() => open('AAAA')).toThrow()
  expect(() => open('')).toThrow()
})

test('the first of several keys seals, and each opens what it sealed', () => {
  const before = createEncryption([older]).seal('secret')
  const both = createEncryption([newer, older])
  expect(both.open(before)).toBe('secret')
  expect(createEncryption([newer]).open(both.seal('secret'))).toBe('secret')
  expect(() => createEncryption([older]).open(both.seal('secret'))).toThrow()
})

test('text of an earlier release, without the id of a key, opens with any of the keys', () => {
  for (const text of ['a', 'ab', 'abc']) {
    const bytes = Buffer.from(createEncryption([older]).seal(text), 'base64')
    expect(bytes).toHaveLength(12 + 16 + text.length)
    expect(createEncryption([newer, older]).open(bytes.toString('base64'))).toBe(text)
  }
})
