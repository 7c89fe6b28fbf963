import { mixed } from '../../src/values/colour.ts'
import { luminance } from '../../src/values/contrast.ts'

/** Halvings of the range between the colour and its target; one channel has 256 values, so 20 is plenty. */
const rounds = 20

/**
 * Returns the shade of a colour, towards black or white, whose luminance is nearest to `target` without
 * falling short of it.
 */
export function shadeOf(colour: string, target: number): string {
  const isDarker = target < luminance(colour)
  const end = isDarker ? '#000000' : '#ffffff'
  let from = 0
  let to = 1
  for (let round = 0; round < rounds; round += 1) {
    const middle = (from + to) / 2
    const isPast = luminance(mixed(colour, end, middle)) < target === isDarker
    if (isPast) to = middle
    else from = middle
  }
  return mixed(colour, end, to)
}
