import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dialable } from '../../src/values/dialable.ts'
import { parsePhone } from '../../src/values/phone.ts'

test.each([
  ['+31 6-12 34 98 76', '+31612349876'],
  ['+31 (0)6 12349876', '+31612349876'],
  ['0031 6 12349876', '+31612349876'],
  ['06-12 34 98 76', '0612349876'],
  ['(030) 234 56 78', '0302345678'],
  ['06 12 34 98 76 na 18 uur', '0612349876'],
  ['dochter 2: 06 12 34 98 76', '0612349876'],
  ['010 241 73 65 / 66', '0102417365'],
  ['010 241 73 65, 06 12 34 98 76', '0102417365'],
  ['112', '112'],
])('%s is dialled as %s', (text, expected) => {
  expect(dialable(text)).toBe(expected)
})

test('dialling reaches the number that was meant', () => {
  const notation = fc.constantFrom('06', '06-', '+31 6', '+31 (0)6 ', '0031 6', '+31-6-')
  fc.assert(
    fc.property(notation, fc.stringMatching(/^[1-4]\d{7}$/), (start, rest) => {
      expect(parsePhone(dialable(start + rest))).toBe(`+316${rest}`)
    }),
  )
})
