import type { ClientRecord } from '../clients/client.ts'
import { clientValueProblem } from '../values/clientValueProblem.ts'
import { type ClientValues, filledIn, keysOf } from '../values/clientValues.ts'
import { type EditableClientKey, editableClientKeys } from '../values/editableClientKey.ts'
import type * as answers from './answers.ts'
import { DeskError } from './errors.ts'

/** A consistent edit: at least one key, and for each key what the employee saw. */
export type Edit = { readonly expected: ClientValues; readonly changes: ClientValues }

/**
 * Checks an edit against the client as stored; empty text clears a field. Throws `desk/invalid` with every
 * field that is wrong, by its path (`changes.phone`) and a code (`phone`, `email`, `postcode`…).
 */
export function readEdit(patch: answers.ClientPatch, client: Pick<ClientRecord, 'country'>): Edit {
  const changes: { -readonly [Key in EditableClientKey]?: string | null } = {}
  const expected: typeof changes = {}
  const wrong: { path: string; code: string }[] = []
  for (const key of keysOf(patch.changes)) {
    if (patch.expected[key] === undefined) {
      wrong.push({ path: `expected.${key}`, code: 'missing' })
      continue
    }
    const value = filledIn(patch.changes[key])
    const seen = filledIn(patch.expected[key])
    if (seen === value) continue
    changes[key] = value
    expected[key] = seen
  }
  wrong.push(...wrongValues(changes, client))
  if (wrong.length === 0 && Object.keys(changes).length === 0) wrong.push({ path: 'changes', code: 'empty' })
  if (wrong.length > 0) throw new DeskError('desk/invalid', { fields: wrong })
  return { expected, changes }
}

function wrongValues(changes: ClientValues, client: Pick<ClientRecord, 'country'>) {
  const country = filledIn(changes.country === undefined ? client.country : changes.country)
  return editableClientKeys.flatMap((key) => {
    const value = changes[key]
    const problem = value ? clientValueProblem(key, value, country) : null
    return problem ? [{ path: `changes.${key}`, code: problem }] : []
  })
}
