import type { ClientRecord } from '../clients/client.ts'
import { inOneNotation } from '../values/clientNotation.ts'
import { clientValueProblem } from '../values/clientValueProblem.ts'
import { type ClientValues, filledIn, keysOf } from '../values/clientValues.ts'
import { type EditableClientKey, editableClientKeys } from '../values/editableClientKey.ts'
import type * as answers from './answers.ts'
import { DeskError } from './errors.ts'

/** A consistent edit: at least one key, and for each key what the employee saw. */
export type Edit = { readonly expected: ClientValues; readonly changes: ClientValues }

/**
 * Checks an edit against the client as stored, and writes its values in one notation; empty text clears a field. Throws
 * `desk/invalid` with every field that is wrong, by its path (`changes.phone`) and a code: `phone`, `email`, `postcode`…,
 * or `absent` for a field that is not `allowed`.
 */
export function readEdit(
  patch: answers.ClientPatch,
  client: Pick<ClientRecord, 'country'>,
  allowed: readonly EditableClientKey[] = editableClientKeys,
): Edit {
  const changes: { -readonly [Key in EditableClientKey]?: string | null } = {}
  const expected: typeof changes = {}
  const wrong: { path: string; code: string }[] = []
  const country = countryAfter(patch.changes, client)
  for (const key of keysOf(patch.changes)) {
    if (!allowed.includes(key)) {
      wrong.push({ path: `changes.${key}`, code: 'absent' })
      continue
    }
    if (patch.expected[key] === undefined) {
      wrong.push({ path: `expected.${key}`, code: 'missing' })
      continue
    }
    const value = inOneNotation(key, patch.changes[key], country)
    const seen = filledIn(patch.expected[key])
    if (inOneNotation(key, seen, country) === value) continue
    changes[key] = value
    expected[key] = seen
  }
  wrong.push(...wrongValues(changes, country))
  if (wrong.length === 0 && Object.keys(changes).length === 0) wrong.push({ path: 'changes', code: 'empty' })
  if (wrong.length > 0) throw new DeskError('desk/invalid', { fields: wrong })
  return { expected, changes }
}

function countryAfter(changes: ClientValues, client: Pick<ClientRecord, 'country'>): string | null {
  return filledIn(changes.country === undefined ? client.country : changes.country)
}

function wrongValues(changes: ClientValues, country: string | null) {
  return editableClientKeys.flatMap((key) => {
    const value = changes[key]
    const problem = value ? clientValueProblem(key, value, country) : null
    return problem ? [{ path: `changes.${key}`, code: problem }] : []
  })
}
