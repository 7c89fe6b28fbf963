import type { SearchKey } from './lookup.ts'
import { type PersonName, personKeys } from './name.ts'

/** Keys of a representative, a person or an office: the name is what the employee reads as the reason. */
export function representativeKeys(representative: PersonName): readonly SearchKey[] {
  return personKeys('representative', representative, representative.name)
}
