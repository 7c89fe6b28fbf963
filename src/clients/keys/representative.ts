import type { SearchKey } from './lookup.ts'
import { meaningfulWords, writtenAsOne } from './meaningfulWords.ts'
import { type PersonName, personKeys } from './name.ts'

/** Keys of a representative, a person or an office: the name is what the employee reads as the reason. */
export function representativeKeys(representative: PersonName): readonly SearchKey[] {
  return personKeys('representative', representative, representative.name)
}

/**
 * The whole name of an office written as one, where it is of several words; a name with an initial in front is a
 * person's. By it the clients of an office are walked; nobody types it, so it is no word that somebody may have meant.
 */
export function officeKeys({ name }: Pick<PersonName, 'name'>) {
  const [first, ...others] = meaningfulWords(name)
  const isOffice = first !== undefined && others.length > 0 && Array.from(first.word).length > 1
  return isOffice ? [{ kind: 'office' as const, key: writtenAsOne(name), shown: name }] : []
}
