import type { ClientRecord } from '../clients/client.ts'
import { inOneNotation, isSameMeaning } from '../values/clientNotation.ts'
import { type EditableClientKey, editableClientKeys, isContactKey } from '../values/editableClientKey.ts'
import { type ContactId, parseContactId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import { DeskError } from './errors.ts'
import type { Edit } from './readClientEdit.ts'

/** The contact person that an edit may change, and the fields that may be edited. */
export type EditTarget = {
  readonly contactId: ContactId | null
  readonly keys: readonly EditableClientKey[]
}

/**
 * Returns what an edit is about: a representative, or the client with its own contact person. Throws `desk/not-found` if
 * the client has no such representative.
 */
export function targetOf(
  { contactId }: answers.ClientPatch,
  { representatives, person }: Pick<ClientRecord, 'representatives' | 'person'>,
): EditTarget {
  if (contactId === undefined) {
    const keys = editableClientKeys.filter((key) => person !== null || !isContactKey(key))
    return { contactId: person?.id ?? null, keys }
  }
  const id = parseContactId(contactId)
  const representative = representatives.find((each) => each.id === id)
  if (!representative) throw new DeskError('desk/not-found')
  return { contactId: representative.id, keys: [representative.phoneKey, 'contactEmail'] }
}

/**
 * Adds the contact person's telephone number and e-mail address to an edit of the client's, where both have the same.
 * The card shows such a value once, so the old one would turn up beside the new one.
 */
export function withSameDetails(
  edit: Edit,
  { phone, email, person }: Pick<ClientRecord, 'phone' | 'email' | 'person'>,
): Edit {
  const pairs = [
    { key: 'phone', copy: 'contactPhone', own: phone, copied: person?.phone },
    { key: 'email', copy: 'contactEmail', own: email, copied: person?.email },
  ] as const
  return pairs.reduce<Edit>((all, { key, copy, own, copied }) => {
    const value = edit.changes[key]
    const isSame = copied && value !== undefined && isSameMeaning(key, own, copied)
    if (!isSame || all.changes[copy] !== undefined) return all
    return {
      expected: { ...all.expected, [copy]: copied },
      changes: { ...all.changes, [copy]: inOneNotation(copy, value, null) },
    }
  }, edit)
}
