import type { SearchKey } from './lookup.ts'
import { type PersonName, personKeys } from './name.ts'
import { inSpokenOrder, writtenAsOne } from './words.ts'

/**
 * Keys of a representative, a person or an office, by word and written as one: the name is what the employee reads
 * as the reason.
 */
export function representativeKeys(representative: PersonName): readonly SearchKey[] {
  const { name } = representative
  return [
    ...personKeys('representative', representative, name),
    { kind: 'representative', key: writtenAsOne(inSpokenOrder(name)), shown: name },
  ]
}
