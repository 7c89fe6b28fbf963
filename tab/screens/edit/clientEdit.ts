import type { ClientCard, ClientChanges, ClientPatch, Problem } from '../../../src/http/contract.ts'
import { filledIn } from '../../../src/values/clientValues.ts'
import {
  type EditableClientKey,
  editableClientKeys,
  isEditableClientKey,
} from '../../../src/values/editableClientKey.ts'

/** The values in the form. An empty text is no value. */
export type EditForm = { readonly [Key in EditableClientKey]: string }

/** The old and new value of a changed field; null is no value. */
export type Difference = {
  readonly key: EditableClientKey
  readonly from: string | null
  readonly to: string | null
}

export type Conflict = NonNullable<Problem['conflict']>[number]

type Seen = Pick<ClientCard, EditableClientKey>

/** Returns the form for the client's current values. */
export function editFormOf(seen: Seen): EditForm {
  return {
    phone: seen.phone ?? '',
    email: seen.email ?? '',
    street: seen.street ?? '',
    postcode: seen.postcode ?? '',
    city: seen.city ?? '',
    country: seen.country ?? '',
  }
}

/** Returns the changed fields. Surrounding spaces are not a change. */
export function differences(form: EditForm, seen: Seen): readonly Difference[] {
  return editableClientKeys.flatMap((key) => {
    const from = filledIn(seen[key])
    const to = filledIn(form[key])
    return from === to ? [] : [{ key, from, to }]
  })
}

/** Returns the request: for each changed field the value the employee saw and the new value. */
export function patchOf(changed: readonly Difference[]): ClientPatch {
  const expected: ClientChanges = {}
  const changes: ClientChanges = {}
  for (const { key, from, to } of changed) {
    expected[key] = from
    changes[key] = to
  }
  return { expected, changes }
}

export type Choice = 'now' | 'yours'

/**
 * Returns the form to continue with after a conflict. The current values in Exact become what the employee has
 * seen. A field with choice `now` takes that value, so it is no longer a change.
 */
export function resolve(
  form: EditForm,
  seen: Seen,
  conflicts: readonly Conflict[],
  choices: { readonly [Key in EditableClientKey]?: Choice },
): { readonly form: EditForm; readonly seen: Seen } {
  const nextForm = { ...form }
  const nextSeen: { -readonly [Key in EditableClientKey]: string | null } = {
    phone: seen.phone,
    email: seen.email,
    street: seen.street,
    postcode: seen.postcode,
    city: seen.city,
    country: seen.country,
  }
  for (const { key, now } of conflicts) {
    if (!isEditableClientKey(key)) continue
    nextSeen[key] = now
    if (choices[key] === 'now') nextForm[key] = now ?? ''
  }
  return { form: nextForm, seen: nextSeen }
}
