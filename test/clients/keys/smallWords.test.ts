import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inSpokenOrder, withoutSmallWords } from '../../../src/clients/keys/smallWords.ts'
import { fold, squeezed } from '../../../src/clients/keys/text.ts'

const words = (text: string) => withoutSmallWords(text).map((word) => word.word)

test('fold removes accents and case, and replaces ij and ÿ by y', () => {
  expect(['Zoë', 'Müller', 'IJSSEL', 'Ÿ', 'Ĳ', 'Łukasz', 'Strauß', 'Bjørn', 'O’Neill'].map(fold)).toEqual([
    'zoe',
    'muller',
    'yssel',
    'y',
    'y',
    'lukasz',
    'strauss',
    'bjorn',
    "o'neill",
  ])
})

test('folding twice is the same as folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test.each([
  ['van der Wijngaert', ['wyngaert']],
  ['Mw. A. v.d. Berg-de Vries', ['a', 'berg', 'vries']],
  ["d'Hondt", ['hondt']],
  ["'s-Gravenhage", ['gravenhage']],
  ['Wijk bij Duurstede', ['wyk', 'duurstede']],
  ['vries de', ['vries', 'de']],
  ['de', ['de']],
  ['Dhr.', ['dhr']],
  ['S. van Dijk', ['s', 'dyk']],
  ['v d Berg', ['berg']],
  ['J. v. Dijk', ['j', 'v', 'dyk']],
  ['', []],
  ['- . -', []],
])('%s: small words and titles are dropped, initials are kept', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('a word is also joined with the small words before it, and with words linked to it', () => {
  expect(withoutSmallWords('van den Berg')).toEqual([
    { word: 'berg', joined: ['vandenberg', 'denberg', 'vdberg'], optional: false },
  ])
  expect(withoutSmallWords('Anne-Marie')).toEqual([
    { word: 'anne', joined: ['annemarie'], optional: false },
    { word: 'marie', joined: ['annemarie'], optional: false },
  ])
})

test('a small word at the end and an initial are optional', () => {
  const optional = (text: string) => withoutSmallWords(text).map((word) => word.optional)
  expect([optional('vries de'), optional('j vries'), optional('de'), optional('j')]).toEqual([
    [false, true],
    [true, false],
    [false],
    [false],
  ])
})

test('a name with the last name first is put in spoken order', () => {
  expect(inSpokenOrder('Berg, van den, J.')).toBe('J. van den Berg')
  expect(inSpokenOrder('J. van den Berg')).toBe('J. van den Berg')
})

test('any text gives non-empty words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const { word, joined } of withoutSmallWords(text)) {
        expect(word.length).toBeGreaterThan(0)
        expect(joined).not.toContain(word)
      }
      expect(squeezed(text)).not.toMatch(/[\s.,-]/)
    }),
  )
})
