import { channelsOf, mixed } from './colour.ts'

/** WCAG 2.2, success criterion 1.4.3: the minimum for text of normal size. */
const minimumContrast = 4.5
/** Number of steps from a colour to black; enough to stay close to the chosen colour. */
const steps = 100

/** Returns the relative luminance as WCAG defines it: 0 for black, 1 for white. */
export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** Returns the WCAG contrast ratio of two colours (`#rrggbb`): 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Returns the contrast ratio of a colour with white: 1 for white itself, 21 for black. */
export function contrastWithWhite(colour: string): number {
  return contrast(colour, '#ffffff')
}

/** Whether everyone can read white text on the colour, or text of the colour on white. */
export function isReadable(colour: string): boolean {
  return contrastWithWhite(colour) >= minimumContrast
}

/** Returns the colour if it is readable, otherwise the nearest darker shade that is. */
export function readableShade(colour: string): string {
  if (isReadable(colour)) return colour
  for (let step = 1; step < steps; step += 1) {
    const shade = mixed(colour, '#000000', step / steps)
    if (isReadable(shade)) return shade
  }
  return '#000000'
}

function linear(channel: number): number {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
