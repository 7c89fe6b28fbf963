import type { ClientCard, ClientChanges, ClientPatch, Problem } from '../../../src/http/contract.ts'
import { inOneNotation } from '../../../src/values/clientNotation.ts'
import { filledIn } from '../../../src/values/clientValues.ts'
import {
  type EditableClientKey,
  editableClientKeys,
  isEditableClientKey,
} from '../../../src/values/editableClientKey.ts'

/** The values in the form. An empty text is no value. */
export type EditForm = { readonly [Key in EditableClientKey]: string }

/** The values as the employee saw them; null is no value. */
export type Seen = { readonly [Key in EditableClientKey]: string | null }

/** What the employee typed, and what stood there before. Fields without input follow the card. */
export type Typed = { readonly form: Partial<EditForm>; readonly seen: Partial<Seen> }

/** The old and new value of a changed field; null is no value. */
export type Difference = {
  readonly key: EditableClientKey
  readonly from: string | null
  readonly to: string | null
}

export type Conflict = NonNullable<Problem['conflict']>[number]

/** Returns the current values of the client, with those of its own contact person. */
export function clientValuesOf(card: ClientCard): Seen {
  const { phone, email, street, postcode, city, country, person } = card
  return {
    ...{ phone, email, street, postcode, city, country },
    mobile: person?.mobile ?? null,
    contactPhone: person?.contactPhone ?? null,
    contactEmail: person?.contactEmail ?? null,
  }
}

/** Returns the current values of a representative. */
export function representativeValuesOf({
  phone,
  phoneKey,
  email,
}: ClientCard['representatives'][number]): Seen {
  const nothing = { phone: null, email: null, street: null, postcode: null, city: null, country: null }
  return { ...nothing, mobile: null, contactPhone: null, contactEmail: email, [phoneKey]: phone }
}

/** Returns the fields of a client that can be edited. A contact person's own details are left out while they are the same. */
export function clientKeysOf({ person }: Pick<ClientCard, 'person'>): readonly EditableClientKey[] {
  return editableClientKeys.filter((key) => {
    if (key === 'mobile') return person !== null
    if (key === 'contactPhone' || key === 'contactEmail') return Boolean(person?.[key])
    return true
  })
}

/** Returns the fields of a representative that can be edited. */
export function keysOf({ phoneKey }: ClientCard['representatives'][number]): readonly EditableClientKey[] {
  return [phoneKey, 'contactEmail']
}

/** Returns the form for the current values, each in the notation in which it is written. */
export function editFormOf(seen: Seen): EditForm {
  const shown = (key: EditableClientKey) => inOneNotation(key, seen[key], seen.country) ?? ''
  return {
    phone: shown('phone'),
    mobile: shown('mobile'),
    contactPhone: shown('contactPhone'),
    email: shown('email'),
    contactEmail: shown('contactEmail'),
    street: shown('street'),
    postcode: shown('postcode'),
    city: shown('city'),
    country: shown('country'),
  }
}

/** Returns the changed fields. Another notation of the same value is not a change. */
export function differences(form: EditForm, seen: Seen): readonly Difference[] {
  return editableClientKeys.flatMap((key) => {
    const from = filledIn(seen[key])
    const to = inOneNotation(key, form[key], filledIn(form.country))
    return inOneNotation(key, from, filledIn(seen.country)) === to ? [] : [{ key, from, to }]
  })
}

/** Returns the request: for each changed field the value the employee saw and the new value. */
export function patchOf(changed: readonly Difference[], contactId?: string): ClientPatch {
  const expected: ClientChanges = {}
  const changes: ClientChanges = {}
  for (const { key, from, to } of changed) {
    expected[key] = from
    changes[key] = to
  }
  return { ...(contactId === undefined ? {} : { contactId }), expected, changes }
}

export type Choice = 'now' | 'yours'

/**
 * Returns what to continue with after a conflict. The current values in Exact become what the employee has seen. A field
 * with choice `now` takes that value, so it is no longer a change.
 */
export function resolve(
  typed: Typed,
  conflicts: readonly Conflict[],
  choices: { readonly [Key in EditableClientKey]?: Choice },
): Typed {
  const form: { -readonly [Key in EditableClientKey]?: string } = { ...typed.form }
  const seen: { -readonly [Key in EditableClientKey]?: string | null } = { ...typed.seen }
  for (const { key, now } of conflicts) {
    if (!isEditableClientKey(key)) continue
    seen[key] = now
    if (choices[key] === 'now') form[key] = now ?? ''
  }
  return { form, seen }
}
