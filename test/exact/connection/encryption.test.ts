import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEncryption } from '../../../src/exact/connection/encryption.ts'

const key = Buffer.alloc(32, 1).toString('base64')

test('sealed text opens again, and is different each time', () => {
  const { seal, open } = createEncryption(key)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(open(seal(text))).toBe(text)
      expect(seal(text)).not.toBe(seal(text))
    }),
  )
})

test('altered text or another key fails', () => {
  const { seal, open } = createEncryption(key)
  const other = createEncryption(Buffer.alloc(32, 2).toString('base64'))
  const sealed = seal('secret')
  expect(() => other.open(sealed)).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes)
    changed[index] = (bytes[index] ?? 0) ^ 1
    expect(() => open(changed.toString('base64'))).toThrow()
  }
  expect(() => open('AAAA')).toThrow()
})
