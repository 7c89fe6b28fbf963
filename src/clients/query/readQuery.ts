import type { Cents } from '../../values/cents.ts'
import type { Day } from '../../values/day.ts'
import { parseIban } from '../../values/iban.ts'
import { daysInWords, typedDays } from '../keys/birthDate.ts'
import { meaningfulWords, type NameWord } from '../keys/meaningfulWords.ts'
import { type TypedPostcode, written } from '../keys/postcode.ts'
import { isIntroduction, isParticle } from '../keys/smallWords.ts'
import { typedAmount } from './amount.ts'

/** What one stretch of the typed text can mean; a client must fit every part. */
export type QueryPart =
  | { readonly kind: 'word'; readonly word: NameWord }
  | { readonly kind: 'postcode'; readonly postcode: TypedPostcode }
  | { readonly kind: 'phone'; readonly text: string }
  /** Digits of which only the data can tell what they are: a number, a telephone's end, a postcode, a date. */
  | { readonly kind: 'digits'; readonly digits: string }
  /** Letters and digits in one word, such as a client's number in some ledgers. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'email'; readonly text: string }
  | { readonly kind: 'iban'; readonly text: string }
  | { readonly kind: 'birthDate'; readonly days: readonly Day[] }
  | { readonly kind: 'amount'; readonly amount: Cents }

export type Query = {
  readonly parts: readonly QueryPart[]
  /** The text when it is one word: it may be a piece of an e-mail address. */
  readonly oneWord: string | null
  /** Whether a date among the parts finds who was born on it. */
  readonly byBirthDate: boolean
}

const longest = 200
const mostParts = 8
const end = '(?=[\\s,;]|$)'

/**
 * Reads what was typed in the one search box. Text that nothing can be made of gives no parts. Dates find by
 * birth date, unless the caller takes that away.
 */
export function readQuery(typed: string): Query {
  const text = typed
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  if (text.length > longest) return { parts: [], oneWord: null, byBirthDate: true }
  const parts = partsOf(text).slice(0, mostParts)
  return { parts, oneWord: /^\S{3,}$/.test(text) ? text : null, byBirthDate: true }
}

function partsOf(text: string): readonly QueryPart[] {
  const parts: QueryPart[] = []
  let words = ''
  let rest = withoutAccountLabel(text)
  while (rest) {
    const found = recognise(rest)
    if (found?.part) {
      parts.push(...wordParts(words), found.part)
      words = ''
    } else {
      words += ` ${rest.slice(0, found?.length ?? 0)}`
    }
    rest = rest.slice(found?.length ?? rest.length).replace(/^[\s,;]+/, '')
  }
  return withoutIntroduction([...parts, ...wordParts(words)])
}

type Recognised = { readonly part: QueryPart | null; readonly length: number }

/** What the text begins with; a part of null is a plain word. */
function recognise(text: string): Recognised | null {
  for (const recogniser of recognisers) {
    const found = recogniser(text)
    if (found) return found
  }
  const chunk = /^[^\s,;]+/.exec(text)
  return chunk ? { part: null, length: chunk[0].length } : { part: null, length: 1 }
}

const recognisers: readonly ((text: string) => Recognised | null)[] = [
  email,
  date,
  amount,
  account,
  accountTail,
  phone,
  postcode,
  postcodeDigitsAndHouse,
  digits,
  code,
]

function email(text: string): Recognised | null {
  const match = /^[^\s,;]*@[^\s,;]*/.exec(text)
  if (!match) return null
  const address = match[0].replace(/^(?:mailto:|<)+|[>.]+$/gi, '')
  return address.length < 2 ? null : { part: { kind: 'email', text: address }, length: match[0].length }
}

const dates = new RegExp(
  `^(?:\\d{1,2}([-/.])\\d{1,2}\\1(?:\\d{4}|\\d{2})|\\d{4}([-/.])\\d{1,2}\\2\\d{1,2})${end}`,
)
function date(text: string): Recognised | null {
  const match = dates.exec(text)
  const days = match ? typedDays(match[0]) : []
  if (match && days.length > 0) return { part: { kind: 'birthDate', days }, length: match[0].length }
  const inWords = daysInWords(text)
  return inWords && { part: { kind: 'birthDate', days: inWords.days }, length: inWords.length }
}

function amount(text: string): Recognised | null {
  const found = typedAmount(text)
  return found && { part: { kind: 'amount', amount: found.amount }, length: found.length }
}

const accounts = new RegExp(
  `^(?:nl\\s?\\d{2}\\s?[a-z]{4}(?:[\\s.]?\\d){10}|[a-z]{2}\\d{2}[a-z0-9]{11,30})${end}`,
  'i',
)
function account(text: string): Recognised | null {
  const match = accounts.exec(text)
  const iban = match ? parseIban(match[0]) : null
  return match && iban ? { part: { kind: 'iban', text: iban }, length: match[0].length } : null
}

const accountLabel = '(?:iban|rekening(?:nummer)?|bankrekening|rek)[\\s:.]*'
const accountTails = new RegExp(
  `^(?:${accountLabel}|[*•…]+\\s*|\\.{2,}\\s*|(?=[a-z]{4}\\s?0\\d{9}))((?:[a-z]{4}\\s?)?\\d(?:[\\s.]?\\d){3,})${end}`,
  'i',
)
function accountTail(text: string): Recognised | null {
  const match = accountTails.exec(text)
  return match?.[1] ? { part: { kind: 'iban', text: match[1] }, length: match[0].length } : null
}

function withoutAccountLabel(text: string): string {
  return text.replace(new RegExp(`^${accountLabel}(?=[a-z]{2}\\d{2})`, 'i'), '')
}

const phoneStarts = new RegExp(`^(?:\\+|\\(?0)[\\d().+/-]*(?:[ \\u00a0]+[\\d().+/-]+)*${end}`)
/** Takes groups of digits as long as they can still be one telephone number. */
function phone(text: string): Recognised | null {
  const match = phoneStarts.exec(text)
  if (!match) return null
  const most = mostDigits(text)
  let taken = ''
  for (const group of match[0].match(/\s*\S+/g) ?? []) {
    if (taken && countDigits(taken + group) > most) break
    taken += group
  }
  if (countDigits(taken) < 4) return null
  // Zeros in front of a single run of digits may as well be those of a client number.
  const part: QueryPart = /^\d+$/.test(taken)
    ? { kind: 'digits', digits: taken }
    : { kind: 'phone', text: taken }
  return { part, length: taken.length }
}

function mostDigits(text: string): number {
  if (/^\+\s?31/.test(text)) return 11
  if (/^00\s?31/.test(text)) return 13
  return /^(?:\+|00)/.test(text) ? 15 : 10
}

function countDigits(text: string): number {
  return text.replace('(0)', '').replace(/\D/g, '').length
}

const addition = '(?:[-/]([a-z0-9]{1,4})|([a-z]{1,4})|\\s([a-z])$)?'
const postcodes = new RegExp(
  `^([1-9]\\d{3})(\\s*)([a-z]{2})(?:\\s*(?:nr\\.?\\s*)?(\\d{1,5})${addition})?${end}`,
  'i',
)
const unfinishedPostcodes = new RegExp(`^([1-9]\\d{3})(?:([a-z])${end}|\\s([a-z])$)`, 'i')
function postcode(text: string): Recognised | null {
  const match = postcodes.exec(text)
  if (match) {
    const [all, digits = '', gap = '', letters = '', house] = match
    // "1234 de vries" is four digits and a name, not postcode 1234 DE.
    const beginsName =
      gap && !house && isParticle(letters.toLowerCase()) && /^\s+\p{L}/u.test(text.slice(all.length))
    if (!beginsName) {
      const typed = { digits, letters, house: houseOf(house, match[5] ?? match[6] ?? match[7]) }
      return { part: { kind: 'postcode', postcode: typed }, length: all.length }
    }
  }
  const unfinished = unfinishedPostcodes.exec(text)
  if (!unfinished?.[1]) return null
  const typed = { digits: unfinished[1], letters: unfinished[2] ?? unfinished[3] ?? '', house: null }
  return { part: { kind: 'postcode', postcode: typed }, length: unfinished[0].length }
}

const postcodeDigits = new RegExp(`^([1-9]\\d{3})\\s+(?:nr\\.?\\s*)?(\\d{1,4})${addition}${end}`, 'i')
function postcodeDigitsAndHouse(text: string): Recognised | null {
  const match = postcodeDigits.exec(text)
  if (!match?.[1]) return null
  const house = houseOf(match[2], match[3] ?? match[4] ?? match[5])
  return {
    part: { kind: 'postcode', postcode: { digits: match[1], letters: '', house } },
    length: match[0].length,
  }
}

function houseOf(number: string | undefined, rest: string | undefined): string | null {
  return number === undefined ? null : written(number, rest ?? '')
}

const groupedDigits = new RegExp(`^\\d{1,4}(?:[ .-]\\d{1,4})+${end}`)
const plainDigits = new RegExp(`^\\d+${end}`)
function digits(text: string): Recognised | null {
  const groups = groupedDigits.exec(text)?.[0]
  const joined = groups?.replace(/\D/g, '') ?? ''
  if (groups && joined.length >= 6 && joined.length <= 11) {
    return { part: { kind: 'digits', digits: joined }, length: groups.length }
  }
  const plain = plainDigits.exec(text)?.[0]
  return plain ? { part: { kind: 'digits', digits: plain }, length: plain.length } : null
}

/** A letter and digits that stand alone may be a number with its letter apart: "C 2048". */
const spacedCode = /^(\p{L})\s+(\d{3,})$/u
function code(text: string): Recognised | null {
  const spaced = spacedCode.exec(text)
  if (spaced) return { part: { kind: 'code', text: `${spaced[1]}${spaced[2]}` }, length: text.length }
  const chunk = /^[\p{L}\d._-]+/u.exec(text)?.[0]
  return chunk && /\d/.test(chunk) && /\p{L}/u.test(chunk)
    ? { part: { kind: 'code', text: chunk }, length: chunk.length }
    : null
}

function wordParts(text: string): readonly QueryPart[] {
  return meaningfulWords(text).map((word) => ({ kind: 'word', word }))
}

/** Words that say what follows ("postcode 1234ab", "heer Jansen") are left out when something follows. */
function withoutIntroduction(parts: readonly QueryPart[]): readonly QueryPart[] {
  const [first, ...rest] = parts
  if (rest.length === 0 || first?.kind !== 'word' || !isIntroduction(first.word.word)) return parts
  return withoutIntroduction(rest)
}
