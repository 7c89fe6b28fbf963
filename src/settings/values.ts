import { isExampleId } from '../values/examples.ts'
import { partsOf } from './addresses.ts'
import { type Fault, surroundedBySpace, textWithout } from './kind.ts'

const blank: Fault = (text) => (text.trim() === '' ? 'is blank' : null)

/** Any text that is not blank. */
export const text = textWithout(blank, surroundedBySpace)

/** A number from `least` to `most`; `whole` if it has no decimals. */
export function number(least: number, most: number, notation: 'whole' | 'decimal') {
  const shape = notation === 'whole' ? /^\d+$/ : /^\d+(\.\d+)?$/
  const outside: Fault = (value) =>
    shape.test(value) && Number(value) >= least && Number(value) <= most
      ? null
      : `must be a ${notation === 'whole' ? 'whole number' : 'number'} from ${least} to ${most}`
  return textWithout(outside).transform(Number)
}

/** One of a few words, in capitals or not. */
export function oneOf<Word extends string>(words: readonly [Word, ...Word[]]) {
  const wordOf = (value: string) => words.find((word) => word === value.toLowerCase())
  return textWithout((value) => (wordOf(value) ? null : `must be one of ${words.join(', ')}`)).transform(
    (value) => wordOf(value) ?? words[0],
  )
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const notAnId: Fault = (value) =>
  idShape.test(value) ? null : 'must be an id of 32 digits and letters a to f, in five groups'
const idOfAnExample: Fault = (value) =>
  isExampleId(value) ? 'is the id of an example; fill in your own' : null
/** The id of a tenant or app in Entra, in small letters as in its tokens. */
export const id = textWithout(surroundedBySpace, notAnId, idOfAnExample).transform((value) =>
  value.toLowerCase(),
)

/** A secret of another system. */
export const secret = text

/** The secret of an app in Entra, which lists an id beside each secret. */
export const entraSecret = textWithout(blank, surroundedBySpace, (value) =>
  idShape.test(value)
    ? 'is the id of a secret; fill in the secret itself, in the column Value. Entra shows it only when the secret is made'
    : null,
)

const isKey = (part: string): boolean =>
  /^[\w+/-]{43}=?$/.test(part) && Buffer.from(part, 'base64').length === 32
const notKeys: Fault = (value) => {
  const parts = partsOf(value)
  if (parts.length > 0 && parts.every(isKey)) return null
  const rule = 'must be 32 bytes in base64, which is 44 characters'
  return parts.length > 1 ? `${rule}, for each of the keys between the commas` : rule
}
const keyOfTheExample: Fault = (value) =>
  partsOf(value).some((part) => Buffer.from(part, 'base64').every((byte) => byte === 0))
    ? 'is the key of the example, which everyone knows; make your own'
    : null
/** Keys of 32 bytes in base64. The first encrypts; the others only decrypt. */
export const encryptionKeys = textWithout(surroundedBySpace, notKeys, keyOfTheExample).transform(
  (value): readonly [string, ...string[]] => {
    const [first = '', ...others] = partsOf(value)
    return [first, ...others]
  },
)

/** Exact counts its administrations in 32 bits. */
const largestDivision = 2 ** 31 - 1
const isDivision = (part: string): boolean => /^[1-9]\d*$/.test(part) && Number(part) <= largestDivision
const notDivisions: Fault = (value) => {
  const parts = partsOf(value)
  if (parts.length === 0) return 'names no administration'
  const wrong = parts.find((part) => !isDivision(part))
  if (wrong === undefined) return null
  return `must be the numbers of administrations in Exact, separated by commas; ${JSON.stringify(wrong)} is not one`
}
/** Numbers of administrations in Exact. */
export const divisions = textWithout(notDivisions).transform((value) => partsOf(value).map(Number))
