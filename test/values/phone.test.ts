import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPhones, formatPhone, parsePhone, splitPhones } from '../../src/values/phone.ts'

test.each([
  '0612349876',
  '06-12 34 98 76',
  '+31 6 12349876',
  '0031612349876',
  '+31 (0)6 12349876',
  '06 1234 9876',
])('%s is the same mobile number in another notation', (text) => {
  expect(parsePhone(text)).toBe('+31612349876')
  expect(formatPhone(text)).toBe('06 12 34 98 76')
})

test.each([
  ['0102417365', '010 241 73 65'],
  ['0318-482211', '0318 48 22 11'],
  ['+31 88 123 45 67', '088 123 45 67'],
  ['0800-1234', '0800 1234'],
  ['0900 1234567', '0900 1234567'],
  ['+3225123456', '+32 2 512 34 56'],
  ['0049 2821 765432', '+49 2821 765432'],
])('%s is written as %s', (text, expected) => {
  expect(formatPhone(text)).toBe(expected)
})

test.each(['', 'bel mijn zoon', '12', 'geheim', 'n.v.t.', '12345678', 'x'.repeat(300)])(
  '%s is not a telephone number and is unchanged',
  (text) => {
    expect(formatPhone(text)).toBe(text)
  },
)

test('one Dutch number is written as it is in a field with several', () => {
  const rest = fc.stringMatching(/^[1-9]\d{8}$/)
  const write = fc.constantFrom<(rest: string) => string>(
    (digits) => `0${digits}`,
    (digits) => `0${digits.slice(0, 2)}-${digits.slice(2)}`,
    (digits) => `+31 ${digits}`,
    (digits) => `0031${digits}`,
    (digits) => `+31 (0)${digits}`,
    (digits) => `(0${digits.slice(0, 3)}) ${digits.slice(3)}`,
  )
  fc.assert(
    fc.property(rest, write, (digits, notation) => {
      const text = notation(digits)
      expect(formatPhone(text)).toBe(splitPhones(text).join(', '))
    }),
    { numRuns: 2000 },
  )
})

const mobile = '+31612345678'
const office = '+31102417365'
describe('a field as people type it', () => {
  test.each<[string, readonly string[], string]>([
    ['0612345678 0102417365', [mobile, office], '06 12 34 56 78, 010 241 73 65'],
    ['06 12345678  010 2417365', [mobile, office], '06 12 34 56 78, 010 241 73 65'],
    ['06-12345678-010-2417365', [mobile, office], '06 12 34 56 78, 010 241 73 65'],
    ['0612345678 & 010-2417365', [mobile, office], '06 12 34 56 78, 010 241 73 65'],
    ['06-12345678 + 010-2417365', [mobile, office], '06 12 34 56 78, 010 241 73 65'],
    ['06-12345678 (010-2417365)', [mobile, office], '06 12 34 56 78, 010 241 73 65'],
    ['0612345678 of 0102417365', [mobile, office], '06 12 34 56 78, 010 241 73 65'],
    ['06123456780102417365', [mobile, office], '06 12 34 56 78, 010 241 73 65'],
    ['+31 6 12345678/+31102417365', [mobile, office], '06 12 34 56 78, 010 241 73 65'],
    ['0612345678 b.g.g. 010-2417365', [mobile, office], '06 12 34 56 78, b.g.g. 010 241 73 65'],
    ['werk 0102417365 mob 0612345678', [office, mobile], 'werk 010 241 73 65, mob 06 12 34 56 78'],
    ['0612345678 (dochter) 0102417365', [mobile, office], '06 12 34 56 78 (dochter), 010 241 73 65'],
    ['0612345678 na 18 uur', [mobile], '06 12 34 56 78 na 18 uur'],
    ['0102417365 tst 12', [office], '010 241 73 65 tst 12'],
    ['0102417365/66', [office], '010 241 73 65 / 66'],
    ['0612345678dochter', [mobile], '06 12 34 56 78 dochter'],
    ['+32 2 512 34 56 / 0612345678', ['+3225123456', mobile], '+32 2 512 34 56, 06 12 34 56 78'],
  ])('%s', (text, numbers, shown) => {
    expect(findPhones(text)).toEqual(numbers)
    expect(formatPhone(text)).toBe(shown)
  })

  test('every number is found, whatever text is between or beside the numbers', () => {
    const numbers = fc.uniqueArray(
      fc.oneof(
        fc.stringMatching(/^[1-4]\d{7}$/).map((rest) => `06${rest}`),
        fc.stringMatching(/^[2-9]\d{6}$/).map((rest) => `010${rest}`),
        fc.stringMatching(/^[2-9]\d{5}$/).map((rest) => `0318${rest}`),
      ),
      { minLength: 1, maxLength: 3 },
    )
    const write = fc.constantFrom<(number: string) => string>(
      (number) => number,
      (number) => `+31${number.slice(1)}`,
      (number) => `0031 ${number.slice(1)}`,
      (number) => `+31 (0)${number.slice(1)}`,
      (number) => number.replace(/^(06|010|0318)/, '$1-'),
      (number) => number.replace(/^(06|010|0318)/, '($1) '),
      (number) => number.replace(/(..)(?=.)/g, '$1 '),
    )
    const between = fc.constantFrom(
      ' ',
      '  ',
      '-',
      ' - ',
      '/',
      ' & ',
      ' + ',
      ' en ',
      ' of ',
      ', ',
      ' werk ',
      ' (dochter) ',
      ' b.g.g. ',
    )
    const beside = fc.constantFrom('', ' na 18 uur', ' tst 12', ' werk', ' (zoon)', ' dochter 2')
    fc.assert(
      fc.property(numbers, write, between, beside, (all, notation, separator, words) => {
        const expected = all.map((number) => `+31${number.slice(1)}`)
        const text = all.map(notation).join(separator)
        for (const field of [text + words, words + separator + text]) {
          expect(findPhones(field), field).toEqual(expected)
          expect(splitPhones(field), field).toHaveLength(all.length)
        }
      }),
    )
  })
})
