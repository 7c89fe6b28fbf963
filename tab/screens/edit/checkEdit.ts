import { type ClientValueProblem, clientValueProblem } from '../../../src/values/clientValueProblem.ts'
import { filledIn } from '../../../src/values/clientValues.ts'
import type { EditableClientKey } from '../../../src/values/editableClientKey.ts'
import { formatPostcode } from '../../../src/values/postcode.ts'
import type { Difference, EditForm } from './clientEdit.ts'

/** What is wrong with the fields; the problem picks the sentence on screen. */
export type FieldProblems = { readonly [Key in EditableClientKey]?: ClientValueProblem }

/**
 * Returns what is wrong with the fields that changed. A value that was already there is not checked: an old
 * number that no one can dial must not stop an employee from correcting the street.
 */
export function checkEdit(changed: readonly Difference[], form: EditForm): FieldProblems {
  const problems: { -readonly [Key in EditableClientKey]?: ClientValueProblem } = {}
  for (const { key, to } of changed) {
    const problem = to === null ? null : clientValueProblem(key, to, filledIn(form.country))
    if (problem) problems[key] = problem
  }
  return problems
}

/** Writes a Dutch postcode as `1234 AB`; returns other text without spaces around it. */
export function tidyPostcode(text: string, country: string): string {
  const trimmed = text.trim()
  return (filledIn(country) ?? 'NL') === 'NL' ? formatPostcode(trimmed) : trimmed
}
