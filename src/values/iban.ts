import { electronicFormatIBAN, isValidIBAN } from 'ibantools'

/** A bank account number in electronic form: capitals, no spaces, valid check digits. */
export type Iban = string & { readonly __brand: 'Iban' }

/** Reads an IBAN with or without spaces. Returns null if its length or check digits are wrong. */
export function parseIban(text: string): Iban | null {
  const electronic = electronicFormatIBAN(text)
  return electronic && isValidIBAN(electronic) ? (electronic as Iban) : null
}

/** Masks an account number: only the country, the bank and the last four characters remain. */
export function maskIban(iban: string): string {
  const electronic = iban.replace(/\s/g, '').toUpperCase()
  if (electronic.length < 12) return `•••• ${electronic.slice(-2)}`
  const bank = /^[A-Z]{4}$/.test(electronic.slice(4, 8)) ? electronic.slice(4, 8) : '••••'
  return `${electronic.slice(0, 2)}•• ${bank} •••• ••${electronic.slice(-4, -2)} ${electronic.slice(-2)}`
}

/** Writes an account number in groups of four, as on a bank card. */
export function formatIban(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
}
