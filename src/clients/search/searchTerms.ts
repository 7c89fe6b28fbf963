import { birthDateLookups, parseDaysInDigits } from '../keys/birthDate.ts'
import { cityLookups } from '../keys/city.ts'
import { emailLookups } from '../keys/email.ts'
import { ibanLookups, unlabelledIbanLookups } from '../keys/iban.ts'
import { type Lookup, prefixOnly } from '../keys/lookup.ts'
import { initialLookups, nameLookups } from '../keys/name.ts'
import { numberLookups, numberStartLookups } from '../keys/number.ts'
import { phoneLookups, phoneTailLookups } from '../keys/phone.ts'
import { foreignPostcodeLookups, postcodeLookups } from '../keys/postcode.ts'
import { officeLookups } from '../keys/representative.ts'
import type { NameWord } from '../keys/smallWords.ts'
import { streetLookups } from '../keys/street.ts'
import { squeezed } from '../keys/text.ts'
import {
  addressLookups,
  hasStreet,
  houseAddition,
  houseBesidePostcode,
  withoutAddition,
} from './addressLookups.ts'
import type { QueryPart, SearchQuery } from './text/searchQuery.ts'

/** What to look up for one part of the query. A client matches the term if it matches any of the lookups. */
export type SearchTerm = {
  readonly lookups: readonly Lookup[]
  /** A client without it may still be meant: the "de" of "vries de". */
  readonly optional: boolean
  /** Number of characters typed. */
  readonly length: number
  /** The word in which to look for typos; null if the part is not a word. */
  readonly word: string | null
}

/** Turns the parts of the query into terms, except amounts, which receivables looks up. */
export function searchTermsOf(query: SearchQuery): readonly SearchTerm[] {
  return query.parts.filter((part) => part.kind !== 'amount').map((part) => termOf(part, query))
}

/** Returns the words of the terms in which to look for typos, without duplicates. */
export function wordsOf(terms: readonly SearchTerm[]): readonly string[] {
  return [...new Set(terms.flatMap(({ word }) => word ?? []))]
}

/**
 * Returns the terms for the parts that identify a client by themselves, if there are words beside them that can be left
 * out: the telephone number of "gemist: 06…". Returns an empty list if there are none.
 */
export function identifyingTerms(query: SearchQuery): readonly SearchTerm[] {
  const identifying = query.parts.filter(({ kind }) => kind !== 'word' && kind !== 'amount')
  if (identifying.length === query.parts.length || !identifying.some(isIdentifying)) return []
  return identifying.map((part) => termOf(part, query))
}

const minIdentifyingDigits = 5

function isIdentifying(part: QueryPart): boolean {
  switch (part.kind) {
    case 'phone':
    case 'email':
    case 'iban':
    case 'tail':
    case 'birthDate':
      return true
    case 'postcode':
      return part.postcode.letters.length === 2
    case 'digits':
      return part.digits.length >= minIdentifyingDigits
    default:
      return false
  }
}

/** Returns whether any part of the query may be a birth date. */
export function mayBeBirthDate({ parts }: SearchQuery): boolean {
  return parts.some((part) => lookupsOf(part).some((lookup) => lookup.kind === 'birthDate'))
}

/**
 * Returns the terms for the other readings of the text, to search if the obvious reading has no match. Text without
 * spaces may be the start of an e-mail address, a word may be a street or a first name of which Exact has only the
 * initial, and digits may be a house number or the end of an account number. Of several parts, at least one must match
 * by its obvious reading or as an address, and by more than a city. Words in `cities` are not read as initials. Returns
 * an empty list if there is no other reading.
 */
export function fallbackTerms(query: SearchQuery, cities: ReadonlySet<string>): readonly SearchTerm[] {
  const parts = query.parts.filter((part) => part.kind !== 'amount')
  const otherLookups = parts.map((part) => fallbackLookups(part, query, cities))
  if (otherLookups.every((lookups) => lookups.length === 0)) return []
  const terms = parts.map((part) => termOf(part, query))
  if (terms.length === 1) return terms.map((term) => ({ ...term, lookups: otherLookups.flat() }))
  if (query.oneWord !== null && parts.every(({ kind }) => kind === 'word')) {
    const { oneWord } = query
    return [{ lookups: emailLookups(oneWord), optional: false, length: oneWord.length, word: null }]
  }
  const widened = terms.map((term, index) => ({
    ...term,
    lookups: [...term.lookups, ...(otherLookups[index] ?? [])],
  }))
  const obvious = terms
    .flatMap((term, index) =>
      term.optional ? [] : [...term.lookups, ...(otherLookups[index] ?? []).filter(isTelling)],
    )
    .filter((lookup) => lookup.kind !== 'city')
  return [...widened, { lookups: obvious, optional: false, length: 0, word: null }]
}

/** Returns whether a match by another reading tells more than that a word looks like it. */
function isTelling(lookup: Lookup): boolean {
  if (lookup.kind === 'email') return 'prefix' in lookup && lookup.prefix.startsWith('@')
  return lookup.kind === 'street' || lookup.kind === 'postcode'
}

function termOf(part: QueryPart, { byBirthDate, parts }: SearchQuery): SearchTerm {
  const lookups = [
    ...lookupsOf(part),
    ...digitsInName(part, parts),
    ...houseBesidePostcode(part, parts),
    ...houseAddition(part, parts),
    ...(hasStreet(parts) ? addressLookups(part, parts) : []),
  ]
  return {
    lookups: lookups.filter((lookup) => byBirthDate || lookup.kind !== 'birthDate'),
    optional: part.kind === 'word' && part.word.optional,
    length: lengthOf(part),
    word: part.kind === 'word' && !part.word.optional ? part.word.word : null,
  }
}

/** Names have no number longer than a year. */
const maxDigitsInName = 4

/** Next to words, a short number may be part of a name: the 27 of "Bewindskantoor IJsselland 27". */
function digitsInName(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  if (part.kind !== 'digits' || part.digits.length > maxDigitsInName) return []
  if (!parts.some(({ kind }) => kind === 'word')) return []
  const word = asWord(part.digits)
  return [...nameLookups('name', word), ...nameLookups('representative', word)]
}

/** Matches a word joined with the one or two parts before it: "klaver iep" also finds "Klaveriep", "2 balans" "2Balans". */
function joinedLookups(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  const at = parts.indexOf(part)
  const [twoBefore, before, own] = [parts[at - 2], parts[at - 1], part].map(textsInName)
  if (!before || !own) return []
  const pairs = own.map((end) => before[0] + end)
  const three = twoBefore ? pairs.map((pair) => twoBefore[0] + pair) : []
  const inDomain = before.flatMap((start) => prefixOnly('email', `@${start}${own[0]}`))
  const inNames = [...pairs, ...three].flatMap((text) => [
    ...nameLookups('name', asWord(text)),
    ...officeLookups(asWord(text)),
    ...streetLookups(asWord(text)),
  ])
  return [...inNames, ...inDomain]
}

/** Returns the word and how it is joined with others, or the digits, if they may be part of a name; null if not. */
function textsInName(part: QueryPart | undefined): readonly string[] | null {
  if (part?.kind === 'word') return part.word.optional ? null : [part.word.word, ...part.word.joined]
  return part?.kind === 'digits' && part.digits.length <= maxDigitsInName ? [part.digits] : null
}

function lookupsOf(part: QueryPart): readonly Lookup[] {
  switch (part.kind) {
    case 'word':
      return wordLookups(part.word)
    case 'postcode': {
      const { digits, letters, house } = part.postcode
      const phoneTail = letters === '' && house !== null ? phoneLookups(digits + house.number) : []
      return [...postcodeLookups(part.postcode), ...phoneTail]
    }
    case 'phone':
      return phoneLookups(part.text)
    case 'digits':
      return digitLookups(part.digits)
    case 'house':
      return [...numberLookups(part.text), ...nameLookups('name', asWord(part.text))]
    case 'code':
      return [
        ...numberLookups(part.text),
        ...emailLookups(part.text),
        ...wordLookups(asWord(part.text)),
        ...foreignPostcodeLookups(part.text),
      ]
    case 'email':
      return emailLookups(part.text)
    case 'iban':
      return ibanLookups(part.text)
    case 'tail':
      return [...ibanLookups(part.text), ...phoneTailLookups(part.text)]
    case 'birthDate':
      return birthDateLookups(part.days)
    case 'amount':
      return []
  }
}

function wordLookups(word: NameWord): readonly Lookup[] {
  return [...nameLookups('name', word), ...officeLookups(word), ...cityLookups(word)]
}

function digitLookups(digits: string): readonly Lookup[] {
  // Four digits start a Dutch postcode; five are a German one.
  const postcode = /^[1-9]\d{3}\d?$/.test(digits) ? postcodeLookups({ digits, letters: '', house: null }) : []
  return [
    ...numberLookups(digits),
    ...postcode,
    ...phoneLookups(digits),
    ...unlabelledIbanLookups(digits),
    ...birthDateLookups(parseDaysInDigits(digits)),
  ]
}

function fallbackLookups(
  part: QueryPart,
  query: SearchQuery,
  cities: ReadonlySet<string>,
): readonly Lookup[] {
  if (query.oneWord !== null) {
    const numberStart = part.kind === 'digits' ? numberStartLookups(part.digits) : []
    const street = part.kind === 'word' ? streetLookups(part.word) : []
    return [
      ...numberStart,
      ...ibanTailLookups(part),
      ...emailLookups(query.oneWord),
      ...domainAsName(part),
      ...withoutAddition(part, query.parts),
      ...street,
    ]
  }
  const address = [
    ...withoutAddition(part, query.parts),
    ...addressLookups(part, query.parts),
    ...joinedLookups(part, query.parts),
    ...(part.kind === 'word' ? [part.word.word, ...part.word.joined].flatMap(emailLookups) : []),
  ]
  if (part.kind !== 'word') return [...ibanTailLookups(part), ...address, ...domainAsName(part)]
  if (query.parts.length === 1 || cities.has(part.word.word)) return address
  return [...initialLookups('name', part.word), ...initialLookups('representative', part.word), ...address]
}

/** The name of an office may look like a domain: "Bewindvooru.nl". */
function domainAsName(part: QueryPart): readonly Lookup[] {
  return part.kind === 'email' && !part.text.includes('@')
    ? wordLookups(asWord(part.text.replace(/\.[a-z]+$/i, '')))
    : []
}

/** Four or more digits may be the end of an account number. */
function ibanTailLookups(part: QueryPart): readonly Lookup[] {
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
