import { birthDateLookups, daysInDigits } from './keys/birthDate.ts'
import { cityLookups } from './keys/city.ts'
import { emailLookups } from './keys/email.ts'
import { bareIbanLookups, ibanLookups } from './keys/iban.ts'
import type { Lookup } from './keys/lookup.ts'
import type { NameWord } from './keys/meaningfulWords.ts'
import { initialLookups, nameLookups } from './keys/name.ts'
import { numberLookups, numberStartLookups } from './keys/number.ts'
import { phoneLookups } from './keys/phone.ts'
import { postcodeLookups, written } from './keys/postcode.ts'
import { squeezed } from './keys/text.ts'
import type { Query, QueryPart } from './query/readQuery.ts'

/** A part of the query as questions to the keys, of which one must be answered. */
export type Term = {
  readonly lookups: readonly Lookup[]
  /** May be missing without losing the client: the "de" of "vries de". */
  readonly optional: boolean
  /** Length of what was typed; short starts fit too many to say that somebody was meant. */
  readonly length: number
  /** The word, where a typing error can be looked for. */
  readonly word: string | null
}

/** The parts that are asked of the keys; amounts are the ledger's. */
export function termsOf(query: Query): readonly Term[] {
  return query.parts.filter((part) => part.kind !== 'amount').map((part) => termOf(part, query))
}

/** The words of the terms in which a typing error can be looked for, each once. */
export function wordsOf(terms: readonly Term[]): readonly string[] {
  return [...new Set(terms.flatMap(({ word }) => word ?? []))]
}

/** Whether something that was typed may be somebody's birth date. */
export function mayBeBirthDate({ parts }: Query): boolean {
  return parts.some((part) => lookupsOf(part).some((lookup) => lookup.kind === 'birthDate'))
}

/**
 * What else the text may be; asked when the terms find nothing. Empty when there is nothing to ask. Words
 * without a space may then be the start of an e-mail address together, others initials unless they are `places`,
 * digits the end of an account number; of several parts one at least must be what it seems, and not a city alone.
 */
export function fallbackTerms(query: Query, places: ReadonlySet<string>): readonly Term[] {
  const parts = query.parts.filter((part) => part.kind !== 'amount')
  const more = parts.map((part) => moreLookups(part, query, places))
  if (more.every((lookups) => lookups.length === 0)) return []
  const terms = parts.map((part) => termOf(part, query))
  if (terms.length === 1) return terms.map((term) => ({ ...term, lookups: more.flat() }))
  if (query.oneWord !== null && parts.every(({ kind }) => kind === 'word')) {
    const { oneWord } = query
    return [{ lookups: emailLookups(oneWord), optional: false, length: oneWord.length, word: null }]
  }
  const widened = terms.map((term, index) => ({
    ...term,
    lookups: [...term.lookups, ...(more[index] ?? [])],
  }))
  const asTyped = terms
    .filter((term) => !term.optional)
    .flatMap((term) => term.lookups.filter((lookup) => lookup.kind !== 'city'))
  return [...widened, { lookups: asTyped, optional: false, length: 0, word: null }]
}

function termOf(part: QueryPart, { byBirthDate, parts }: Query): Term {
  const lookups = [...lookupsOf(part), ...inNames(part, parts), ...inAddress(part, parts)]
  return {
    lookups: lookups.filter((lookup) => byBirthDate || lookup.kind !== 'birthDate'),
    optional: part.kind === 'word' && part.word.optional,
    length: lengthOf(part),
    word: part.kind === 'word' && !part.word.optional ? part.word.word : null,
  }
}

/** Names hold a year at most; longer digits are a number of something. */
const longestInNames = 4

/** Beside words, a few digits may be one of them: the 27 of "Bewindskantoor IJsselland 27". */
function inNames(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  if (part.kind !== 'digits' || part.digits.length > longestInNames) return []
  if (!parts.some(({ kind }) => kind === 'word')) return []
  const word = asWord(part.digits)
  return [...nameLookups('name', word), ...nameLookups('representative', word)]
}

/** Longer than any addition of a house number. */
const longestAddition = 6

/** Behind a house number a short word or digits may be its addition: the hs of "1234AB 12 hs". */
function inAddress(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  const before = parts[parts.indexOf(part) - 1]
  if (before?.kind !== 'postcode') return []
  const { house } = before.postcode
  const addition = part.kind === 'word' ? part.word.word : part.kind === 'digits' ? part.digits : ''
  if (house === null || house.includes(' ') || !addition || addition.length > longestAddition) return []
  return postcodeLookups({ ...before.postcode, house: written(house, addition) })
}

function lookupsOf(part: QueryPart): readonly Lookup[] {
  switch (part.kind) {
    case 'word':
      return wordLookups(part.word)
    case 'postcode': {
      const { digits, letters, house } = part.postcode
      const tail = letters === '' && house !== null ? phoneLookups(digits + house) : []
      return [...postcodeLookups(part.postcode), ...tail]
    }
    case 'phone':
      return phoneLookups(part.text)
    case 'digits':
      return digitLookups(part.digits)
    case 'code':
      return [...numberLookups(part.text), ...emailLookups(part.text), ...wordLookups(asWord(part.text))]
    case 'email':
      return emailLookups(part.text)
    case 'iban':
      return ibanLookups(part.text)
    case 'birthDate':
      return birthDateLookups(part.days)
    case 'amount':
      return []
  }
}

function wordLookups(word: NameWord): readonly Lookup[] {
  return [...nameLookups('name', word), ...nameLookups('representative', word), ...cityLookups(word)]
}

function digitLookups(digits: string): readonly Lookup[] {
  // Four digits begin a Dutch postcode, five are a German one.
  const postcode = /^[1-9]\d{3}\d?$/.test(digits) ? postcodeLookups({ digits, letters: '', house: null }) : []
  return [
    ...numberLookups(digits),
    ...postcode,
    ...phoneLookups(digits),
    ...bareIbanLookups(digits),
    ...birthDateLookups(daysInDigits(digits)),
  ]
}

function moreLookups(part: QueryPart, query: Query, places: ReadonlySet<string>): readonly Lookup[] {
  if (query.oneWord !== null) {
    const start = part.kind === 'digits' ? numberStartLookups(part.digits) : []
    return [...start, ...tailLookups(part), ...emailLookups(query.oneWord)]
  }
  if (part.kind !== 'word') return tailLookups(part)
  if (query.parts.length === 1 || places.has(part.word.word)) return []
  return [...initialLookups('name', part.word), ...initialLookups('representative', part.word)]
}

/** Four digits or more that are nothing else may be the end of an account number. */
function tailLookups(part: QueryPart): readonly Lookup[] {
  return part.kind === 'digits' ? ibanLookups(part.digits) : []
}

function asWord(text: string): NameWord {
  return { word: squeezed(text), joined: [], optional: false }
}

function lengthOf(part: QueryPart): number {
  switch (part.kind) {
    case 'word':
      return part.word.word.length
    case 'postcode':
      return part.postcode.digits.length + part.postcode.letters.length
    case 'digits':
      return part.digits.length
    case 'birthDate':
    case 'amount':
      return 8
    default:
      return part.text.length
  }
}
