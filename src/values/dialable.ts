/** Writes the international prefix as `+` and drops the `(0)` that is not dialled from abroad. */
export function withPlus(phone: string): string {
  return phone.trim().replace(/^00/, '+').replace(/\(0\)/, '')
}

/** A run of fewer digits is a time or an extension. */
const minDigits = 6

/**
 * Returns the digits to dial, after a `+` if the number has a country code. Takes the first number of a text that has
 * words or several numbers.
 */
export function dialable(phone: string): string {
  const text = withPlus(phone)
  const runs = (text.match(/\+?\d[\d\s().-]*/g) ?? []).map(digitsOf)
  return runs.find((digits) => digits.length >= minDigits) ?? digitsOf(text)
}

function digitsOf(text: string): string {
  return text.replace(/(?!^\+)\D/g, '')
}
