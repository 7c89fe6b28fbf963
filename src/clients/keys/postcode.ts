import { formatPostcode } from '../../values/postcode.ts'
import { type Lookup, literal, type SearchKey } from './lookup.ts'
import { squeezed } from './text.ts'

/** Four digits, perhaps letters, perhaps a house number with its addition. */
export type TypedPostcode = {
  readonly digits: string
  readonly letters: string
  /** "12" or "12 a"; null when none was typed. */
  readonly house: string | null
}

/** One key per address: `1234ab 12 a`, so that postcode and house number share one walk of the index. */
export function postcodeKeys(postcode: string, street: string | null): readonly SearchKey[] {
  const code = squeezedPostcode(postcode)
  if (!code) return []
  const house = street === null ? null : houseNumber(street)
  const written = formatPostcode(postcode)
  return [
    {
      kind: 'postcode',
      key: house === null ? code : `${code} ${house}`,
      shown: street ? `${street}, ${written}` : written,
    },
  ]
}

export function postcodeLookups(typed: TypedPostcode): readonly Lookup[] {
  const letters = typed.letters.length < 2 ? null : typed.letters
  const code = literal(typed.digits + typed.letters.toLowerCase())
  if (typed.house === null) {
    // "1234ab" was typed in full, whatever the house number behind it.
    return [{ kind: 'postcode', like: `${code}%`, exact: letters ? `${code}%` : null }]
  }
  const start = letters ? code : `${literal(typed.digits)}__`
  const house = literal(typed.house)
  return [
    { kind: 'postcode', like: `${start} ${house}`, exact: letters ? `${start} ${house}` : null },
    { kind: 'postcode', like: `${start} ${house} %`, exact: null },
  ]
}

/** The house number of a street line, its addition apart: "Plein 1940 12-A" gives "12 a". */
export function houseNumber(street: string): string | null {
  const match = /^.*?\s(\d{1,5})(?!\d)(?:\s*[-/]\s*([\p{L}\d]{1,6})|\s?(\p{L}[\p{L}\d]{0,5}))?\s*$/su.exec(
    ` ${street}`,
  )
  return match?.[1] ? written(match[1], match[2] ?? match[3] ?? '') : null
}

/** House number and addition as they stand in a key. */
export function written(number: string, addition: string): string {
  const rest = squeezed(addition)
  return rest ? `${Number(number)} ${rest}` : `${Number(number)}`
}

// A postcode keeps its letters as they are: IJ is no Y here.
function squeezedPostcode(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
