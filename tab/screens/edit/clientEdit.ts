import type { ClientCard, ClientChanges, ClientPatch, Problem } from '../../../src/http/contract.ts'
import { filledIn } from '../../../src/values/clientValues.ts'
import {
  type EditableClientKey,
  editableClientKeys,
  isEditableClientKey,
} from '../../../src/values/editableClientKey.ts'

/** What stands in the fields; empty text is no value. */
export type EditForm = { readonly [Key in EditableClientKey]: string }

/** One line of "what changes": null is no value. */
export type Difference = {
  readonly key: EditableClientKey
  readonly from: string | null
  readonly to: string | null
}

export type Conflict = NonNullable<Problem['conflict']>[number]

type Seen = Pick<ClientCard, EditableClientKey>

/** The fields as they were when the employee began. */
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

/** What the employee changed; spaces at the ends are no change. */
export function differences(form: EditForm, seen: Seen): readonly Difference[] {
  return editableClientKeys.flatMap((key) => {
    const from = filledIn(seen[key])
    const to = filledIn(form[key])
    return from === to ? [] : [{ key, from, to }]
  })
}

/** The edit as it is sent: for every changed field what the employee saw and what it becomes. */
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
 * What to do next after a conflict. What others made of a field is from now on what the employee has seen;
 * a field for which "now" was chosen takes that value, so that it is no change any more.
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
