/** Writes the international prefix as `+` and drops the `(0)` that is not dialled from abroad. */
export function withPlus(phone: string): string {
  return phone.trim().replace(/^00/, '+').replace(/\(0\)/, '')
}

/** Fewer digits beside a number are a time or an extension. */
const minDigits = 6

/**
 * Returns what a telephone can dial: digits, after a `+` if the number has a country. Of a text with words, or with
 * several numbers between commas, it is the first number.
 */
export function dialable(phone: string): string {
  const text = withPlus(phone)
  const runs = (text.match(/\+?\d[\d\s().-]*/g) ?? []).map(digitsOf)
  return runs.find((digits) => digits.length >= minDigits) ?? digitsOf(text)
}

function digitsOf(text: string): string {
  return text.replace(/(?!^\+)\D/g, '')
}
