import { beginsLike, type Lookup, type SearchKey, whole } from './lookup.ts'
import { squeezed } from './text.ts'

/** A client's number without spaces and without zeros in front. */
export function numberKey(number: string): string {
  return squeezed(number).replace(/^0+(?=.)/, '')
}

export function numberKeys(number: string): readonly SearchKey[] {
  const key = numberKey(number)
  return key ? [{ kind: 'number', key, shown: number }] : []
}

export function numberLookups(typed: string): readonly Lookup[] {
  const key = numberKey(typed)
  return key ? [whole('number', key)] : []
}

/** The start of a number; for when nothing else fits, since short starts fit too many. */
export function numberStartLookups(typed: string): readonly Lookup[] {
  const key = numberKey(typed)
  return key.length >= 3 ? [beginsLike('number', key)] : []
}
