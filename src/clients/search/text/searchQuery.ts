import type { Cents } from '../../../values/cents.ts'
import type { Day } from '../../../values/day.ts'
import type { House } from '../../keys/house.ts'
import type { PartialPostcode } from '../../keys/postcode.ts'
import type { NameWord } from '../../keys/smallWords.ts'

/** The search text in parts. A client must match every part. */
export type SearchQuery = {
  readonly parts: readonly QueryPart[]
  /** The text if it has no spaces: it may be part of an e-mail address. */
  readonly oneWord: string | null
  /** False if dates in the text must not find clients by their birth date. */
  readonly byBirthDate: boolean
}

/** What one piece of the text can mean. */
export type QueryPart =
  | { readonly kind: 'word'; readonly word: NameWord }
  | { readonly kind: 'postcode'; readonly postcode: PartialPostcode }
  | { readonly kind: 'phone'; readonly text: string }
  /** Digits that may be a client number, the end of a telephone number, a postcode or a date. */
  | { readonly kind: 'digits'; readonly digits: string }
  /** A house number with its additions: "12-2", "5 kamer 12". */
  | { readonly kind: 'house'; readonly text: string; readonly house: House }
  /** Letters and digits in one word, such as the client numbers of some institutions. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'email'; readonly text: string }
  | { readonly kind: 'iban'; readonly text: string }
  /** The last digits of an account or telephone number. */
  | { readonly kind: 'tail'; readonly text: string }
  | { readonly kind: 'birthDate'; readonly days: readonly Day[] }
  | { readonly kind: 'amount'; readonly amount: Cents }
