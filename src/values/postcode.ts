/** A Dutch postcode in its storage form: four digits, two capitals, no space. */
export type Postcode = string & { readonly __brand: 'Postcode' }

const whole = /^\s*([1-9]\d{3})\s*([a-z]{2})\s*$/i

/** Reads a complete Dutch postcode in any case, with or without spaces. Returns null for other text. */
export function parsePostcode(text: string): Postcode | null {
  const match = whole.exec(text)
  return match?.[1] && match[2] ? (`${match[1]}${match[2].toUpperCase()}` as Postcode) : null
}

/** Writes a Dutch postcode as `1234 AB`. Returns other text unchanged. */
export function formatPostcode(text: string): string {
  const parsed = parsePostcode(text)
  return parsed ? `${parsed.slice(0, 4)} ${parsed.slice(4)}` : text
}
