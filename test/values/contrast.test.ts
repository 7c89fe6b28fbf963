import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  contrast,
  contrastWithWhite,
  isReadable,
  luminance,
  readableShade,
} from '../../src/values/contrast.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
  ['#777777', 4.48],
  ['#137a6c', 5.24],
  ['#ff0000', 4],
])('%s on white has contrast %d', (colour, ratio) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 1)
})

test('4.5 is enough, less is not', () => {
  expect([isReadable('#767676'), isReadable('#777777')]).toEqual([true, false])
})

test('contrast is 1 to 21 and the same both ways', () => {
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      expect(contrast(one, other)).toBe(contrast(other, one))
      expect(contrast(one, other)).toBeGreaterThanOrEqual(1)
      expect(contrast(one, other)).toBeLessThanOrEqual(21)
      expect(contrast(one, one)).toBe(1)
    }),
  )
})

test('every colour has a readable shade: itself if it is readable, otherwise a darker one', () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      const shade = readableShade(chosen)
      expect(isReadable(shade)).toBe(true)
      expect(contrastWithWhite(shade)).toBeGreaterThanOrEqual(contrastWithWhite(chosen))
      expect(luminance(shade)).toBeLessThanOrEqual(luminance(chosen))
      if (isReadable(chosen)) expect(shade).toBe(chosen)
    }),
  )
})
