import type { BrandVariants } from '@fluentui/react-components'
import { luminance, readableShade } from '../../src/values/contrast.ts'
import { shadeOf } from './shadeOf.ts'

/** Teams' own sixteen shades. Its themes are tuned to their luminance, so reusing it keeps the contrast for any colour. */
const teamsShades = {
  10: '#2b2b40',
  20: '#2f2f4a',
  30: '#333357',
  40: '#383966',
  50: '#3d3e78',
  60: '#444791',
  70: '#4f52b2',
  80: '#5b5fc7',
  90: '#7579eb',
  100: '#7f85f5',
  110: '#9299f7',
  120: '#aab1fa',
  130: '#b6bcfa',
  140: '#c5cbfa',
  150: '#dce0fa',
  160: '#e8ebfa',
} satisfies BrandVariants

/**
 * Returns sixteen shades of the house colour, darkest first. The colour itself is shade 80, darkened if white text
 * on it would be unreadable. Lighter shades are as light as Teams' own; darker ones are at most as light.
 */
export function brandRamp(colour: string): BrandVariants {
  const main = readableShade(colour)
  const darker = Math.min(1, luminance(main) / luminance(teamsShades[80]))
  const shade = (step: keyof BrandVariants) =>
    step === 80 ? main : shadeOf(main, luminance(teamsShades[step]) * (step < 80 ? darker : 1))
  return {
    10: shade(10),
    20: shade(20),
    30: shade(30),
    40: shade(40),
    50: shade(50),
    60: shade(60),
    70: shade(70),
    80: shade(80),
    90: shade(90),
    100: shade(100),
    110: shade(110),
    120: shade(120),
    130: shade(130),
    140: shade(140),
    150: shade(150),
    160: shade(160),
  }
}
