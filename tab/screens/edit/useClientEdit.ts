import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LastEdit } from '../../../src/http/contract.ts'
import type { EditableClientKey } from '../../../src/values/editableClientKey.ts'
import { useChange, useChangeClient } from '../../api/changes.ts'
import { clientKey } from '../../api/clients.ts'
import { ApiError } from '../../api/errors.ts'
import { checkEdit, type FieldProblems } from './checkEdit.ts'
import {
  type Choice,
  type Conflict,
  type Difference,
  differences,
  type EditForm,
  editFormOf,
  patchOf,
  resolve,
  type Seen,
  type Typed,
} from './clientEdit.ts'
import { refusedFields } from './refusedFields.ts'

/** The state of an edit, which decides what the screen shows. */
export type EditState =
  | { readonly kind: 'editing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'waiting'; readonly isStatusUnknown: boolean }
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly reason: string | null }
  | {
      readonly kind: 'conflict'
      readonly conflicts: readonly Conflict[]
      readonly lastEdit: LastEdit | undefined
    }

export type ClientEdit = {
  readonly form: EditForm
  readonly changed: readonly Difference[]
  readonly problems: FieldProblems
  readonly state: EditState
  readonly setField: (key: EditableClientKey, value: string) => void
  readonly send: () => void
  readonly resolveConflict: (choices: { readonly [Key in EditableClientKey]?: Choice }) => void
  /** Starts another edit after a change was written. */
  readonly startAnother: () => void
}

export type EditedRecord = {
  readonly clientId: string
  /** The representative to edit; undefined to edit the client. */
  readonly contactId: string | undefined
  /** The values on the card. It refreshes while the employee types. */
  readonly current: Seen
}

/** Manages an edit from the first keystroke to Exact's answer, without ever losing the employee's input. */
export function useClientEdit({ clientId: id, contactId, current }: EditedRecord): ClientEdit {
  const queries = useQueryClient()
  const [typed, setTyped] = useState<Typed>({ form: {}, seen: {} })
  const seen = { ...current, ...typed.seen }
  const form = { ...editFormOf(seen), ...typed.form }
  const [changeId, setChangeId] = useState<string | null>(null)
  const sending = useChangeClient(id)
  const status = useChange(changeId)
  const changed = differences(form, seen)
  const state = stateOf(sending, changeId, status)

  const isSettled = state.kind === 'written' || state.kind === 'conflict' || state.kind === 'refused'
  useEffect(() => {
    if (isSettled) queries.invalidateQueries({ queryKey: clientKey(id), exact: true })
  }, [isSettled, queries, id])

  const reset = () => {
    setChangeId(null)
    sending.reset()
  }
  return {
    form,
    changed,
    problems: { ...checkEdit(changed, form), ...refusedFields(sending.error, sending.variables, form) },
    state,
    setField: (key, value) =>
      setTyped((before) => ({
        form: { ...before.form, [key]: value },
        seen: { [key]: current[key], ...before.seen },
      })),
    send: () => {
      setChangeId(null)
      sending.mutate(patchOf(changed, contactId), { onSuccess: (accepted) => setChangeId(accepted.changeId) })
    },
    resolveConflict: (choices) => {
      if (state.kind !== 'conflict') return
      setTyped(resolve(typed, state.conflicts, choices))
      reset()
    },
    startAnother: () => {
      // The card may not show the new values yet.
      setTyped({ form: typed.form, seen: typed.form })
      reset()
    },
  }
}

function stateOf(
  sending: ReturnType<typeof useChangeClient>,
  changeId: string | null,
  status: ReturnType<typeof useChange>,
): EditState {
  if (sending.isPending) return { kind: 'sending' }
  if (sending.error) {
    const { conflict: conflicts, lastEdit } =
      (sending.error instanceof ApiError ? sending.error.problem : undefined) ?? {}
    return conflicts ? { kind: 'conflict', conflicts, lastEdit } : { kind: 'failed', error: sending.error }
  }
  if (changeId === null) return { kind: 'editing' }
  const { data } = status
  switch (data?.status) {
    case 'written':
      return { kind: 'written' }
    case 'refused':
      return { kind: 'refused', reason: data.reason }
    case 'conflict':
      return { kind: 'conflict', conflicts: data.conflict ?? [], lastEdit: data.lastEdit }
    default:
      return { kind: 'waiting', isStatusUnknown: status.isError }
  }
}
