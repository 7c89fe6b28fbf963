import { partEnd, type RecognisedPart } from './recogniser.ts'
import type { QueryPart } from './searchQuery.ts'

const phoneStarts = new RegExp(`^(?:\\+|\\(?0)[\\d().+/-]*(?:[ \\u00a0]+[\\d().+/-]+)*${partEnd}`)

/** Reads groups of digits for as long as they fit in one telephone number. */
export function recognisePhone(text: string): RecognisedPart | null {
  const match = phoneStarts.exec(text)
  if (!match) return null
  const max = maxDigits(text)
  let number = ''
  for (const group of match[0].match(/\s*\S+/g) ?? []) {
    if (number && countDigits(number + group) > max) break
    number += group
  }
  if (countDigits(number) < 4) return null
  // Digits without a space that start with a zero may also be a client number.
  const part: QueryPart = /^\d+$/.test(number)
    ? { kind: 'digits', digits: number }
    : { kind: 'phone', text: number }
  return { part, length: number.length }
}

function maxDigits(text: string): number {
  if (/^\+\s?31/.test(text)) return 11
  if (/^00\s?31/.test(text)) return 13
  return /^(?:\+|00)/.test(text) ? 15 : 10
}

function countDigits(text: string): number {
  return text.replace('(0)', '').replace(/\D/g, '').length
}
