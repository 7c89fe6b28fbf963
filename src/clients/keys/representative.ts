import type { SearchKey } from './lookup.ts'
import { type PersonName, personKeys } from './name.ts'
import { withoutSmallWords, writtenAsOne } from './smallWords.ts'

/** Makes keys of a representative, who may be a person or an office. */
export function representativeKeys(representative: PersonName): readonly SearchKey[] {
  return personKeys('representative', representative, representative.name)
}

/**
 * Makes one key of the whole name of an office without spaces, by which all its clients are read in sort order. Returns
 * an empty list for a name of one word, and for a name that starts with an initial, because that is a person's.
 */
export function officeKeys({ name }: Pick<PersonName, 'name'>) {
  const [first, ...others] = withoutSmallWords(name)
  const isOffice = first !== undefined && others.length > 0 && Array.from(first.word).length > 1
  return isOffice ? [{ kind: 'office' as const, key: writtenAsOne(name), shown: name }] : []
}
