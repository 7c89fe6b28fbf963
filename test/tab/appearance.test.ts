import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, luminance } from '../../src/values/contrast.ts'
import { brandRamp } from '../../tab/appearance/brandRamp.ts'
import { shadeOf } from '../../tab/appearance/shadeOf.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
/** The background behind accent-coloured text in Teams' dark theme. */
const darkPage = '#292929'

test('a readable house colour is used unchanged', () => {
  expect(brandRamp('#17796b')[80]).toBe('#17796b')
  expect(brandRamp('#003366')[80]).toBe('#003366')
})

test('white text is readable on any accent colour', () => {
  fc.assert(
    fc.property(colour, (any) => {
      const ramp = brandRamp(any)
      expect(contrast(ramp[80], '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(ramp[70], '#ffffff')).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('links in any accent colour are readable on the dark theme', () => {
  fc.assert(
    fc.property(colour, (any) => {
      expect(contrast(brandRamp(any)[100], darkPage)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(brandRamp(any)[110], darkPage)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('the shades go from dark to light', () => {
  fc.assert(
    fc.property(colour, (any) => {
      const lights = Object.values(brandRamp(any)).map(luminance)
      expect(lights.every((light, index) => index === 0 || light >= (lights[index - 1] ?? 0) - 0.01)).toBe(
        true,
      )
    }),
  )
})

test('a shade has the requested luminance', () => {
  fc.assert(
    fc.property(colour, fc.double({ min: 0.02, max: 0.95, noNaN: true }), (any, target) => {
      expect(Math.abs(luminance(shadeOf(any, target)) - target)).toBeLessThan(0.02)
    }),
  )
})
