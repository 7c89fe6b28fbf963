import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ClientCard } from '../../../src/http/contract.ts'
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
} from './clientEdit.ts'
import { refusedFields } from './refusedFields.ts'

/** Where an edit is; the words decide what the screen shows. */
export type EditState =
  | { readonly kind: 'editing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'waiting'; readonly unseen: boolean }
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly reason: string | null }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }

export type ClientEdit = {
  readonly form: EditForm
  readonly changed: readonly Difference[]
  readonly problems: FieldProblems
  readonly state: EditState
  readonly type: (key: EditableClientKey, value: string) => void
  readonly send: () => void
  readonly settle: (choices: { readonly [Key in EditableClientKey]?: Choice }) => void
  /** After a change was written: the fields as they are now, to change something else. */
  readonly again: () => void
}

/** An edit from the first key to the answer of Exact. What was typed is never lost on the way. */
export function useClientEdit(card: ClientCard): ClientEdit {
  const queries = useQueryClient()
  // The card is refreshed while somebody types; the edit is judged by what they saw when they began.
  const [seen, setSeen] = useState(() => editFormOf(card))
  const [form, setForm] = useState(seen)
  const [changeId, setChangeId] = useState<string | null>(null)
  const sending = useChangeClient(card.id)
  const followed = useChange(changeId)
  const changed = differences(form, seen)
  const state = stateOf(sending, changeId, followed)

  const { id } = card
  const isSettled = state.kind === 'written' || state.kind === 'conflict' || state.kind === 'refused'
  useEffect(() => {
    if (isSettled) queries.invalidateQueries({ queryKey: clientKey(id), exact: true })
  }, [isSettled, queries, id])

  const beginAgain = () => {
    setChangeId(null)
    sending.reset()
  }
  return {
    form,
    changed,
    problems: { ...checkEdit(changed, form), ...refusedFields(sending.error, sending.variables, form) },
    state,
    type: (key, value) => setForm((before) => ({ ...before, [key]: value })),
    send: () => {
      setChangeId(null)
      sending.mutate(patchOf(changed), { onSuccess: (accepted) => setChangeId(accepted.changeId) })
    },
    settle: (choices) => {
      if (state.kind !== 'conflict') return
      const next = resolve(form, seen, state.conflicts, choices)
      setForm(next.form)
      setSeen(editFormOf(next.seen))
      beginAgain()
    },
    again: () => {
      setSeen(form)
      beginAgain()
    },
  }
}

function stateOf(
  sending: ReturnType<typeof useChangeClient>,
  changeId: string | null,
  followed: ReturnType<typeof useChange>,
): EditState {
  if (sending.isPending) return { kind: 'sending' }
  if (sending.error) {
    const conflicts = sending.error instanceof ApiError ? sending.error.problem?.conflict : undefined
    return conflicts ? { kind: 'conflict', conflicts } : { kind: 'failed', error: sending.error }
  }
  if (changeId === null) return { kind: 'editing' }
  const { data } = followed
  switch (data?.status) {
    case 'written':
      return { kind: 'written' }
    case 'refused':
      return { kind: 'refused', reason: data.reason }
    case 'conflict':
      return { kind: 'conflict', conflicts: data.conflict ?? [] }
    default:
      return { kind: 'waiting', unseen: followed.isError }
  }
}
