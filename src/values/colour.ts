/** Red, green and blue, each 0 to 255. */
export type Channels = readonly [red: number, green: number, blue: number]

/** Reads a colour as people type it (`1A2b3c`, `#abc`) as `#rrggbb`; returns null when it is no colour. */
export function parseColour(text: string): string | null {
  const [, short, long] = /^#?(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text.trim()) ?? []
  const digits = long ?? short?.replace(/./g, '$&$&')
  return digits ? `#${digits.toLowerCase()}` : null
}

/** Returns the channels of `#rrggbb`; a channel that cannot be read is 0. */
export function channelsOf(colour: string): Channels {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16) || 0
  return [at(1), at(3), at(5)]
}

/** Returns `#rrggbb`; channels are rounded to whole numbers. */
export function colourOf(channels: Channels): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/** Mixes a colour with another: `share` is how much of the other, 0 to 1. */
export function mixed(colour: string, other: string, share: number): string {
  const [red, green, blue] = channelsOf(colour)
  const [otherRed, otherGreen, otherBlue] = channelsOf(other)
  return colourOf([
    red + (otherRed - red) * share,
    green + (otherGreen - green) * share,
    blue + (otherBlue - blue) * share,
  ])
}
