import { withoutSmallWords } from '../../keys/smallWords.ts'
import { recogniseAmount } from './amount.ts'
import { recogniseIban, recogniseIbanTail, withoutIbanLabel } from './bankAccount.ts'
import { recogniseDate } from './date.ts'
import { recogniseCode, recogniseDigits, recogniseGroupedDigits } from './digits.ts'
import { recogniseDomain, recogniseEmail } from './email.ts'
import { recognisePhone } from './phone.ts'
import { plainText } from './plainText.ts'
import { recogniseHouse, recognisePostcode, recognisePostcodeDigitsAndHouse } from './postcode.ts'
import type { RecognisedPart, Recogniser } from './recogniser.ts'
import { withoutLabels } from './searchLabels.ts'
import type { QueryPart, SearchQuery } from './searchQuery.ts'

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
  const bare = withoutIbanLabel(withoutLabels(withoutBrackets(text)))
  const parts = partsOf(bare.replace(streetAndNumber, '$1 $2')).slice(0, maxParts)
  return { parts, oneWord: /^\S{3,}$/.test(bare) ? bare : null, byBirthDate: true }
}

/** A street and a house number without a space between them, unless they are part of an e-mail address. */
const streetAndNumber = /(\p{L}{3}(?:straat|laan|weg|plein|kade|gracht|singel|dreef|steeg))(\d)(?!\S*@)/iu

/** Removes the brackets around "(12-3-1950)", but not those around an area code. */
function withoutBrackets(text: string): string {
  return text.replace(/\((?!0\d{0,3}\))([^()]*)\)/g, ' $1 ').trim()
}

function partsOf(text: string): readonly QueryPart[] {
  const parts: QueryPart[] = []
  let words = ''
  let rest = text
  while (rest) {
    const recognised = recognise(rest)
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

function recognise(text: string): RecognisedPart | null {
  for (const recogniser of recognisers) {
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
