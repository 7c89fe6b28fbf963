/** `1234 AB` however it was written; a foreign postcode as it is. */
export function postcodeText(postcode: string): string {
  const dutch = /^\s*(\d{4})\s*([a-z]{2})\s*$/i.exec(postcode)
  return dutch?.[1] && dutch[2] ? `${dutch[1]} ${dutch[2].toUpperCase()}` : postcode
}

/** In groups of four, as one reads it aloud. */
export function ibanText(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
}

/** What a telephone may dial. */
export function dialled(phone: string): string {
  return phone.replace(/(?!^\+)[^\d]/g, '')
}
