/** Red, green and blue, 0 to 255. */
type Channels = readonly [number, number, number]

export function channelsOf(colour: string): Channels {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16) || 0
  return [at(1), at(3), at(5)]
}

/** Relative luminance as WCAG defines it: 0 for black, 1 for white. */
export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** WCAG 2.2 contrast ratio of two colours: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The first shade of a colour, towards black or white, that reaches a luminance: never short of it. */
export function shadeOf(colour: string, wanted: number): string {
  const target: Channels = wanted < luminance(colour) ? [0, 0, 0] : [255, 255, 255]
  let from = 0
  let to = 1
  for (let round = 0; round < 20; round += 1) {
    const middle = (from + to) / 2
    const passed = luminance(mixed(colour, target, middle)) < wanted === (target[0] === 0)
    if (passed) to = middle
    else from = middle
  }
  return mixed(colour, target, to)
}

function mixed(colour: string, target: Channels, part: number): string {
  const mix = channelsOf(colour).map((channel, index) =>
    Math.round(channel + ((target[index] ?? 0) - channel) * part)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${mix.join('')}`
}
