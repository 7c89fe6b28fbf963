import type { ClientPatch } from '../../../src/http/contract.ts'
import { inOneNotation } from '../../../src/values/clientNotation.ts'
import type { ClientValueProblem } from '../../../src/values/clientValueProblem.ts'
import { editableClientKeys, kindOfField } from '../../../src/values/editableClientKey.ts'
import { ApiError } from '../../api/errors.ts'
import type { FieldProblems } from './checkEdit.ts'
import type { EditForm } from './clientEdit.ts'

/** Returns the fields that the server refused and that still have the refused value. */
export function refusedFields(error: unknown, sent: ClientPatch | undefined, form: EditForm): FieldProblems {
  if (!(error instanceof ApiError)) return {}
  const refused = new Map(error.problem?.fields?.map(({ path, code }) => [path, code]))
  const problems: { -readonly [Key in keyof FieldProblems]: ClientValueProblem } = {}
  for (const key of editableClientKeys) {
    const code = refused.get(`changes.${key}`)
    if (
      code !== undefined &&
      (sent?.changes[key] ?? null) === inOneNotation(key, form[key], form.country || null)
    ) {
      problems[key] = code === 'characters' ? 'characters' : kindOfField[key]
    }
  }
  return problems
}
