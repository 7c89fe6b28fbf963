import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEmail } from '../../src/values/email.ts'

test.each(['jansen@voorbeeld.nl', 'a.b+zorg@mail.voorbeeld.co.uk', "o'brien@voorbeeld.nl"])(
  '%s is an e-mail address',
  (text) => {
    expect(isEmail(text)).toBe(true)
  },
)

test.each([
  'jansen@voorbeeld',
  'jansen voorbeeld.nl',
  'jansen@voorbeeld.n',
  'a@b.nl, c@d.nl',
  'Jan <jan@voorbeeld.nl>',
  'a@b@c.nl',
  '@voorbeeld.nl',
  '',
])('%j is not one e-mail address', (text) => {
  expect(isEmail(text)).toBe(false)
})

test('every ordinary address is accepted, and never with a space in it', () => {
  const label = fc.stringMatching(/^[a-z0-9]{1,10}$/)
  fc.assert(
    fc.property(label, label, fc.stringMatching(/^[a-z]{2,6}$/), (name, domain, top) => {
      expect(isEmail(`${name}@${domain}.${top}`)).toBe(true)
      expect(isEmail(`${name} @${domain}.${top}`)).toBe(false)
    }),
  )
})
