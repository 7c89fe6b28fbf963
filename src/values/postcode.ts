/** A Dutch postcode in its storage form: four digits, two capitals, no space. */
export type Postcode = string & { readonly __brand: 'Postcode' }

const whole = /^\s*([1-9]\d{3})\s*([a-z]{2})\s*$/i

/** Reads a whole Dutch postcode, any case, with or without space; null when it is none. */
export function parsePostcode(text: string): Postcode | null {
  const match = whole.exec(text)
  return match?.[1] && match[2] ? (`${match[1]}${match[2].toUpperCase()}` as Postcode) : null
}

/** For people: `1234 AB`. Text that is no Dutch postcode is given back as it is. */
export function formatPostcode(text: string): string {
  const parsed = parsePostcode(text)
  return parsed ? `${parsed.slice(0, 4)} ${parsed.slice(4)}` : text
}
