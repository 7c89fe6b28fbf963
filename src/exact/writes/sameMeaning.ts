import { type ClientValues, filledIn } from '../../values/clientValues.ts'
import type { EditableClientKey } from '../../values/editableClientKey.ts'

/** The last digits of a telephone number, which are the same with and without a country code. */
const phoneTail = 9

/**
 * Returns whether two values of a field mean the same. Exact stores some in its own notation: "1234 AB" for "1234AB",
 * "+31 6…" for "06…". Ignores case, spaces and punctuation; in an e-mail address only case.
 */
export function isSameMeaning(key: EditableClientKey, one: ClientValues, other: ClientValues): boolean {
  return bare(key, one[key]) === bare(key, other[key])
}

function bare(key: EditableClientKey, value: string | null | undefined): string | null {
  const text = filledIn(value)?.toLowerCase() ?? null
  if (text === null || key === 'email') return text
  if (key !== 'phone') return text.replace(/[^\p{L}\p{N}]/gu, '')
  const digits = text.replace(/\D/g, '')
  return digits.length < phoneTail ? digits : digits.slice(-phoneTail)
}
