import type { ClientPatch } from '../../../src/http/contract.ts'
import { ApiError } from '../../api/errors.ts'
import type { FieldProblem, FieldProblems } from './checkEdit.ts'
import { type EditForm, editableKeys } from './clientEdit.ts'

/** The fields that the server refused, as long as they still hold what was sent. */
export function refusedFields(error: unknown, sent: ClientPatch | undefined, form: EditForm): FieldProblems {
  if (!(error instanceof ApiError)) return {}
  const refused = new Map(error.problem?.fields?.map(({ path, code }) => [path, code]))
  const problems: { -readonly [Key in keyof FieldProblems]: FieldProblem } = {}
  for (const key of editableKeys) {
    const code = refused.get(`changes.${key}`)
    if (code !== undefined && (sent?.changes[key] ?? '') === form[key].trim()) {
      problems[key] = code === 'characters' ? 'characters' : key
    }
  }
  return problems
}
