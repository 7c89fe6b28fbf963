/** Writes the international prefix as `+` and drops the `(0)` that is not dialled from abroad. */
export function withPlus(phone: string): string {
  return phone.trim().replace(/^00/, '+').replace(/\(0\)/, '')
}

/** Returns what a telephone can dial: digits, after a `+` if the number has a country. */
export function dialable(phone: string): string {
  return withPlus(phone).replace(/(?!^\+)\D/g, '')
}
