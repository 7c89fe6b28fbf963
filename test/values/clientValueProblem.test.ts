import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientValueProblem } from '../../src/values/clientValueProblem.ts'
import { editableClientKeys, maxLength } from '../../src/values/editableClientKey.ts'

test.each([
  ['phone', '12', 'phone'],
  ['phone', '+31 (0)6 12345679', null],
  ['email', 'jansen@voorbeeld', 'email'],
  ['email', 'a.b@zorg.voorbeeld.nl', null],
  ['postcode', '0123 AB', 'postcode'],
  ['postcode', '6711pv', null],
  ['country', 'Nederland', 'tooLong'],
  ['country', 'nl', 'country'],
  ['country', 'NL', null],
  ['street', 'a\u0007b', 'characters'],
  ['city', 'x'.repeat(101), 'tooLong'],
] as const)('%s %j: %j', (key, value, problem) => {
  expect(clientValueProblem(key, value, 'NL')).toBe(problem)
})

test('a postcode is checked only at a Dutch address, which is what no country means', () => {
  expect(clientValueProblem('postcode', '50667', 'DE')).toBeNull()
  expect(clientValueProblem('postcode', '50667', null)).toBe('postcode')
})

test('text that is too long is refused in every field', () => {
  fc.assert(
    fc.property(fc.constantFrom(...editableClientKeys), fc.nat({ max: 50 }), (key, extra) => {
      expect(clientValueProblem(key, 'x'.repeat(maxLength[key] + 1 + extra), 'NL')).toBe('tooLong')
    }),
  )
})

test('a control character is refused in every field', () => {
  const control = fc.constantFrom('\u0000', '\t', '\n', '\u007f', '\u0085')
  fc.assert(
    fc.property(
      fc.constantFrom(...editableClientKeys),
      fc.string({ maxLength: 9 }),
      control,
      (key, text, character) => {
        expect(clientValueProblem(key, `${text}${character}`, 'NL')).toBe('characters')
      },
    ),
  )
})
