import { formatPostcode } from '../../values/postcode.ts'
import { beginsLike, type Lookup, type SearchKey, whole } from './lookup.ts'
import { squeezed } from './text.ts'

/** Four digits, perhaps letters, perhaps a house number with its addition. */
export type TypedPostcode = {
  readonly digits: string
  readonly letters: string
  /** "12" or "12 a"; null when none was typed. */
  readonly house: string | null
}

/** Digits and letters, of which the letters may not have been understood. */
const dutch = /^(\d{4})\p{L}{2}$/u

/**
 * `1234ab 12 a`, so that postcode and house number share one walk of the index; and `1234 12 a`, for who typed
 * no letters.
 */
export function postcodeKeys(postcode: string, street: string | null): readonly SearchKey[] {
  const code = squeezedPostcode(postcode)
  if (!code) return []
  const house = street === null ? null : houseNumber(street)
  const written = formatPostcode(postcode)
  const shown = street ? `${street}, ${written}` : written
  const digits = house === null ? undefined : dutch.exec(code)?.[1]
  return [
    { kind: 'postcode', key: house === null ? code : `${code} ${house}`, shown },
    ...(digits ? [{ kind: 'postcode' as const, key: `${digits} ${house}`, shown }] : []),
  ]
}

export function postcodeLookups(typed: TypedPostcode): readonly Lookup[] {
  const hasLetters = typed.letters.length >= 2
  const code = typed.digits + typed.letters.toLowerCase()
  if (typed.house === null) {
    // "1234ab" was typed in full, whatever the house number behind it.
    return [{ ...beginsLike('postcode', code), exact: hasLetters ? 'all' : 'none' }]
  }
  const address = `${hasLetters ? code : typed.digits} ${typed.house}`
  return [
    { ...whole('postcode', address), exact: hasLetters ? 'same' : 'none' },
    beginsLike('postcode', `${address} `),
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
