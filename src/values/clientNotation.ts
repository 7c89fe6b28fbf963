import { filledIn } from './clientValues.ts'
import { type EditableClientKey, kindOfField } from './editableClientKey.ts'
import { formatPhone } from './phone.ts'
import { checkPhone } from './phoneCheck.ts'
import { formatPostcode } from './postcode.ts'

/**
 * Writes a value as the portal stores it in Exact: a telephone number as people read it aloud, a Dutch postcode as
 * `1234 AB`. Returns other text without spaces around it; null for empty text.
 */
export function inOneNotation(
  key: EditableClientKey,
  value: string | null | undefined,
  country: string | null,
): string | null {
  const text = filledIn(value)
  if (text === null) return null
  const kind = kindOfField[key]
  if (kind === 'phone') return readablePhone(text)
  return kind === 'postcode' && (country ?? 'NL') === 'NL' ? formatPostcode(text) : text
}

/** Returns the text itself if the other notation would lose or part a number. */
function readablePhone(text: string): string {
  const readable = formatPhone(text)
  return checkPhone(text) === 'impossible' || checkPhone(readable) === 'impossible' ? text : readable
}

/**
 * Returns whether two values of a field mean the same. Exact stores some in its own notation: "1234 AB" for "1234AB",
 * "+31 6…" for "06…". Ignores case, spaces and punctuation; in an e-mail address only case.
 */
export function isSameMeaning(
  key: EditableClientKey,
  one: string | null | undefined,
  other: string | null | undefined,
): boolean {
  return bare(key, one) === bare(key, other)
}

function bare(key: EditableClientKey, value: string | null | undefined): string | null {
  const text = filledIn(value)?.toLowerCase() ?? null
  const kind = kindOfField[key]
  if (text === null || kind === 'email') return text
  return (kind === 'phone' ? formatPhone(text) : text).replace(/[^\p{L}\p{N}]/gu, '')
}
