import { electronicFormatIBAN, isValidIBAN } from 'ibantools'

/** A bank account number in electronic form: capitals, no spaces, check digits right. */
export type Iban = string & { readonly __brand: 'Iban' }

/** Reads an IBAN with or without spaces; null when length or check digits are wrong. */
export function parseIban(text: string): Iban | null {
  const electronic = electronicFormatIBAN(text)
  return electronic && isValidIBAN(electronic) ? (electronic as Iban) : null
}

/** What may be shown of an account number without revealing it: country, bank and the last four. */
export function maskIban(iban: string): string {
  const electronic = iban.replace(/\s/g, '').toUpperCase()
  if (electronic.length < 12) return `•••• ${electronic.slice(-2)}`
  const bank = /^[A-Z]{4}$/.test(electronic.slice(4, 8)) ? electronic.slice(4, 8) : '••••'
  return `${electronic.slice(0, 2)}•• ${bank} •••• ••${electronic.slice(-4, -2)} ${electronic.slice(-2)}`
}

/** In groups of four, as on a bank card. */
export function formatIban(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
}
