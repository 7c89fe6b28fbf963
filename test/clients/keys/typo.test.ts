import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedTypos, swaps, typosBetween } from '../../../src/clients/keys/typo.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdé'), maxLength: 12 })

test.each([
  ['jansen', 'jansen', 0],
  ['jansen', 'janssen', 1],
  ['jansen', 'hansen', 1],
  ['jansen', 'jnasen', 1],
  ['jansen', 'jansne', 1],
  ['jansen', 'jnasne', 2],
  ['wijngaert', 'wingart', 2],
  ['jansen', 'pietersen', 3],
  ['', 'ab', 2],
])('%s and %s differ by %i typos', (typed, other, typos) => {
  expect(typosBetween(typed, other, 2)).toBe(typos)
})

test('the distance is symmetric, and zero only between equal words', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(typosBetween(a, b, 3)).toBe(typosBetween(b, a, 3))
      expect(typosBetween(a, b, 3) === 0).toBe(a === b)
    }),
  )
})

test('a letter dropped, added, replaced or swapped is one typo', () => {
  fc.assert(
    fc.property(word, fc.nat(11), fc.constantFrom('x', 'y'), (text, index, letter) => {
      const at = text.length === 0 ? 0 : index % text.length
      expect(typosBetween(text, text.slice(0, at) + letter + text.slice(at), 2)).toBe(1)
      if (text.length === 0) return
      expect(typosBetween(text, text.slice(0, at) + text.slice(at + 1), 2)).toBe(1)
      expect(typosBetween(text, text.slice(0, at) + letter + text.slice(at + 1), 2)).toBe(1)
      for (const other of swaps(text)) expect(typosBetween(text, other, 2)).toBeLessThanOrEqual(1)
    }),
  )
})

test('words of four letters may have one typo, words of eight two, and digits none', () => {
  expect(['ede', 'berg', 'jansens', 'verhoeve', 'verhoeven', '1234567'].map(allowedTypos)).toEqual([
    0, 1, 1, 2, 2, 0,
  ])
})
