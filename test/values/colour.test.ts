import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channelsOf, colourOf, mixed, parseColour } from '../../src/values/colour.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test.each([
  ['#137A6C', '#137a6c'],
  ['137a6c', '#137a6c'],
  [' #abc ', '#aabbcc'],
  ['groen', null],
  ['#12345', null],
  ['', null],
])('%j is read as %j', (typed, expected) => {
  expect(parseColour(typed)).toBe(expected)
})

test('every colour is read as itself and survives its channels', () => {
  fc.assert(
    fc.property(colour, (any) => {
      expect(parseColour(any.toUpperCase())).toBe(any)
      expect(colourOf(channelsOf(any))).toBe(any)
    }),
  )
})

test('a channel that cannot be read is 0', () => {
  expect(channelsOf('#zz8000')).toEqual([0, 128, 0])
  expect(channelsOf('')).toEqual([0, 0, 0])
})

test('a mix runs from the one colour to the other', () => {
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      expect(mixed(one, other, 0)).toBe(one)
      expect(mixed(one, other, 1)).toBe(other)
    }),
  )
})
