import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorsBetween, forgivenErrors, swapped } from '../../../src/clients/keys/typo.ts'

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
])('%s and %s differ by %i', (typed, other, errors) => {
  expect(errorsBetween(typed, other, 2)).toBe(errors)
})

test('errors count the same both ways, and are none between equals', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(errorsBetween(a, b, 3)).toBe(errorsBetween(b, a, 3))
      expect(errorsBetween(a, b, 3) === 0).toBe(a === b)
    }),
  )
})

test('one letter left out, put in, changed or swapped is one error', () => {
  fc.assert(
    fc.property(word, fc.nat(11), fc.constantFrom('x', 'y'), (text, place, letter) => {
      const at = text.length === 0 ? 0 : place % text.length
      expect(errorsBetween(text, text.slice(0, at) + letter + text.slice(at), 2)).toBe(1)
      if (text.length === 0) return
      expect(errorsBetween(text, text.slice(0, at) + text.slice(at + 1), 2)).toBe(1)
      expect(errorsBetween(text, text.slice(0, at) + letter + text.slice(at + 1), 2)).toBe(1)
      for (const other of swapped(text)) expect(errorsBetween(text, other, 2)).toBeLessThanOrEqual(1)
    }),
  )
})

test('one error is forgiven from four letters on, two from eight, none in digits', () => {
  expect(['ede', 'berg', 'jansens', 'verhoeve', 'verhoeven', '1234567'].map(forgivenErrors)).toEqual([
    0, 1, 1, 2, 2, 0,
  ])
})
