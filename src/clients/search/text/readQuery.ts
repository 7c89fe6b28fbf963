import { isParticle, isTitle, withoutSmallWords } from '../../keys/smallWords.ts'
import { recogniseAmount } from './amount.ts'
import { recogniseIban, recogniseIbanTail, recogniseTail, withoutIbanLabel } from './bankAccount.ts'
import { recogniseDate } from './date.ts'
import { recogniseCode, recogniseDigits, recogniseGroupedDigits } from './digits.ts'
import { recogniseDomain, recogniseEmail } from './email.ts'
import { isFiller, isIgnored } from './fillerWords.ts'
import { recognisePhone } from './phone.ts'
import { plainText } from './plainText.ts'
import { recogniseHouse, recognisePostcode, recognisePostcodeDigitsAndHouse } from './postcode.ts'
import type { RecognisedPart, Recogniser } from './recogniser.ts'
import { withoutLabels } from './searchLabels.ts'
import type { QueryPart, SearchQuery } from './searchQuery.ts'
import { withSpaces } from './separators.ts'

const maxLength = 200
const maxParts = 8

/** In the order in which they are tried; text that none of them recognises is a word. */
const recognisers: readonly Recogniser[] = [
  recogniseEmail,
  recogniseDomain,
  recogniseDate,
  recogniseAmount,
  recogniseIban,
  recogniseIbanTail,
  recogniseTail,
  recognisePhone,
  recognisePostcode,
  recognisePostcodeDigitsAndHouse,
  recogniseGroupedDigits,
  recogniseHouse,
  recogniseDigits,
  recogniseCode,
]

/** Splits the search text into parts by their notation. Text that is too long, or has no meaning, has no parts. */
export function readQuery(searchText: string): SearchQuery {
  const text = plainText(searchText)
  if (text.length > maxLength) return { parts: [], oneWord: null, byBirthDate: true }
  const bare = withoutIbanLabel(withoutLabels(withSpaces(text)))
  const parts = withOptionalWords(partsOf(bare).slice(0, maxParts))
  return { parts, oneWord: /^\S{3,}$/.test(bare) ? bare : null, byBirthDate: true }
}

/** Drops "ik" and "is". Beside other parts, a client need not match a small word that belongs to no name, or a word of a sentence. */
function withOptionalWords(parts: readonly QueryPart[]): readonly QueryPart[] {
  const kept = parts.filter((part) => part.kind !== 'word' || !isIgnored(part.word.word))
  if (kept.length === 0 || parts.length < 2) return parts
  return kept.map((part) =>
    part.kind === 'word' &&
    (isParticle(part.word.word) || isTitle(part.word.word) || isFiller(part.word.word))
      ? { ...part, word: { ...part.word, optional: true } }
      : part,
  )
}

function partsOf(text: string): readonly QueryPart[] {
  const parts: QueryPart[] = []
  let words = ''
  let rest = text
  while (rest) {
    const recognised = recognise(rest, words)
    const length = recognised?.length ?? wordLength(rest)
    if (recognised) {
      parts.push(...wordParts(words), recognised.part)
      words = ''
    } else {
      words += ` ${rest.slice(0, length)}`
    }
    rest = rest.slice(length).replace(/^[\s,;]+/, '')
  }
  return [...parts, ...wordParts(words)]
}

/** Ends in a word of streets that may have numbers in their names: "Plein 40-45 3", "Laan 1940-1945 3". */
const numberedStreet = /(?:straat|laan|plein|weg|park|square|brink|hof)$/i

/** `before` are the words before the text. */
function recognise(text: string, before: string): RecognisedPart | null {
  const isInStreet = numberedStreet.test(before)
  for (const recogniser of recognisers) {
    if (isInStreet && recogniser === recogniseGroupedDigits) continue
    const recognised = recogniser(text)
    if (recognised) return recognised
  }
  return null
}

function wordLength(text: string): number {
  return /^[^\s,;]+/.exec(text)?.[0].length ?? 1
}

function wordParts(text: string): readonly QueryPart[] {
  return withoutSmallWords(text).map((word) => ({ kind: 'word', word }))
}
