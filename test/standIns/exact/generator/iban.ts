import type { Random } from './random.ts'

const banks = [
  ['INGB', 'INGBNL2A'],
  ['RABO', 'RABONL2U'],
  ['ABNA', 'ABNANL2A'],
  ['TRIO', 'TRIONL2U'],
  ['SNSB', 'SNSBNL2A'],
] as const

/** Returns the remainder modulo 97 of a number too long for a double. */
function modulo97(digits: string): number {
  let remainder = 0
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97
  return remainder
}

/** Returns a Dutch IBAN with valid check digits (ISO 13616, mod 97). */
export function dutchIban(bank: string, account: string): string {
  const letters = [...bank].map((letter) => String(letter.charCodeAt(0) - 55)).join('')
  const check = 98 - modulo97(`${letters}${account}232100`)
  return `NL${String(check).padStart(2, '0')}${bank}${account}`
}

export function bankAccountOf(random: Random): { readonly iban: string; readonly bic: string } {
  const [bank, bic] = random.pick(banks)
  return { iban: dutchIban(bank, `0${String(random.between(100_000_000, 999_999_999))}`), bic }
}

/** Returns a fake but well-formed citizen service number (it passes the "elfproef"). */
export function citizenServiceNumber(random: Random): string {
  for (;;) {
    const digits = String(random.between(10_000_000, 99_999_999))
    let sum = 0
    for (let index = 0; index < 8; index += 1) sum += Number(digits.charAt(index)) * (9 - index)
    if (sum % 11 < 10) return digits + String(sum % 11)
  }
}
