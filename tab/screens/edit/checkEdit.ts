import { type ClientValueProblem, clientValueProblem } from '../../../src/values/clientValueProblem.ts'
import { filledIn } from '../../../src/values/clientValues.ts'
import { type EditableClientKey, kindOfField } from '../../../src/values/editableClientKey.ts'
import { checkPhone } from '../../../src/values/phoneCheck.ts'
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

/** Whether a changed telephone number deserves a second look: it is foreign, and we do not know such numbers. */
export function isDoubtful(key: EditableClientKey, changed: readonly Difference[]): boolean {
  const value = changed.find((difference) => difference.key === key)?.to
  return kindOfField[key] === 'phone' && Boolean(value) && checkPhone(value ?? '') === 'uncertain'
}
