import { channelsOf, contrast } from '../../appearance/colour.ts'

/** WCAG 2.2, success criterion 1.4.3: text of normal size. */
const leastContrast = 4.5
/** Steps by which a colour is darkened; the server suggests the same shade. */
const steps = 100

/** The contrast ratio of a colour (`#rrggbb`) with white: 1 for white itself, 21 for black. */
export function contrastWithWhite(colour: string): number {
  return contrast(colour, '#ffffff')
}

/** Whether white text on the colour can be read by everyone; the server refuses what is not. */
export function isReadable(colour: string): boolean {
  return contrastWithWhite(colour) >= leastContrast
}

/** The nearest darker shade that is readable; the colour itself when it is. */
export function readableShade(colour: string): string {
  for (let step = 0; step < steps; step += 1) {
    const shade = hex(channelsOf(colour).map((channel) => Math.round(channel * (1 - step / steps))))
    if (isReadable(shade)) return shade
  }
  return '#000000'
}

/** A colour as people type it (`1A2b3c`, `#abc`) as `#rrggbb`; null when it is none. */
export function readColour(text: string): string | null {
  const [, short, long] = /^#?(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text.trim()) ?? []
  const digits = long ?? short?.replace(/./g, '$&$&')
  return digits ? `#${digits.toLowerCase()}` : null
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
