import { expect, test } from 'vitest'
import { administrationId, clientId, parseClientId } from '../../src/values/ids.ts'

test('ids are read in any letter case; other text is refused', () => {
  expect(clientId('3F2C7A9E-8F3B-4A57-9A0E-2F5A6F1C0B11')).toBe('3f2c7a9e-8f3b-4a57-9a0e-2f5a6f1c0b11')
  expect(parseClientId("1' OR '1'='1")).toBeNull()
  expect(() => clientId('nee')).toThrow(RangeError)
  expect(() => administrationId(0)).toThrow(RangeError)
})
