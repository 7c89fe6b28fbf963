import { formatPhone, parsePhone } from '../../values/phone.ts'
import { beginsLike, type Lookup, reversed, type SearchKey, whole } from './lookup.ts'

/** Fewer digits than this say nothing about a telephone number's end. */
const shortestTail = 6
const shortestStart = 4

/**
 * Two keys per number: `+31612345678` for typing from the start, and the digits from back to front
 * for the last digits. A field with several numbers gives the keys of each.
 */
export function phoneKeys(text: string, owner: string | null): readonly SearchKey[] {
  return numbersIn(text).flatMap((number) => {
    const readable = formatPhone(number)
    const shown = owner === null ? readable : `${readable} · ${owner}`
    const tail = { kind: 'phone' as const, key: reversed(digitsOf(number)), shown }
    return number.startsWith('+') ? [{ kind: 'phone' as const, key: number, shown }, tail] : [tail]
  })
}

/** E.164 where the text can be read as a number, else its digits when they are long enough to search. */
function numbersIn(text: string): readonly string[] {
  const entire = parsePhone(text)
  if (entire) return [entire]
  const pieces = text.split(/[/;,|]|\b(?:of|en)\b/i)
  const parsed = pieces.flatMap((piece) => parsePhone(piece) ?? [])
  if (parsed.length > 0) return parsed
  const digits = digitsOf(text)
  return digits.length >= shortestTail && digits.length <= 15 ? [digits] : []
}

/** What was typed, with `+` or zeros in front where they were typed: a whole number, its start, or its end. */
export function phoneLookups(typed: string): readonly Lookup[] {
  const lookups: Lookup[] = []
  const entire = parsePhone(typed)
  if (entire) lookups.push(whole('phone', entire))
  const start = international(typed)
  if (start && digitsOf(typed).length >= shortestStart) lookups.push(beginsLike('phone', start))
  const digits = digitsOf(typed)
  if (digits.length >= shortestTail) lookups.push(beginsLike('phone', reversed(digits)))
  return lookups
}

/** The beginning of a number in the form of the keys: `06 12` is `+31612`. */
function international(typed: string): string | null {
  const text = typed.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
  if (text.startsWith('+')) return text
  if (text.startsWith('00')) return `+${text.slice(2)}`
  return text.startsWith('0') && text.length > 1 ? `+31${text.slice(1)}` : null
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
