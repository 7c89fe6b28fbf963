/** WCAG 2.2, success criterion 1.4.3: text of normal size. */
const leastContrast = 4.5
/** Steps by which a colour is darkened; fine enough to stay near what was chosen. */
const steps = 100

/** The contrast ratio of a colour (`#rrggbb`) with white: 1 for white itself, 21 for black. */
export function contrastWithWhite(colour: string): number {
  return 1.05 / (luminance(channels(colour)) + 0.05)
}

/** Whether white text on the colour, or the colour on white, can be read by everyone. */
export function isReadable(colour: string): boolean {
  return contrastWithWhite(colour) >= leastContrast
}

/** The nearest darker shade of the colour that is readable; the colour itself when it is. */
export function readableShade(colour: string): string {
  for (let step = 0; step < steps; step += 1) {
    const shade = hex(channels(colour).map((channel) => Math.round(channel * (1 - step / steps))))
    if (isReadable(shade)) return shade
  }
  return '#000000'
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Relative luminance as WCAG defines it. */
function luminance(values: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = values.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
