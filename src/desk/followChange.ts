import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'
import { asAnswer } from './freshClient.ts'

/** Returns the status of a change to client details. Only a conflict holds client data, so only that is logged. */
export function createFollowChange({ exact, gate }: Dependencies): Desk['followChange'] {
  return async (asker, id) => {
    const change = await exact.change(id)
    await gate.admit(asker, 'followChange', { isOwner: change?.employeeId === asker.employee.id })
    if (!change) throw new DeskError('desk/not-found')
    const { state, reason, conflict, clientId } = change
    const lastEdit = asAnswer(change.lastEdit)
    if (conflict.length === 0) return { status: state, reason }
    await gate.note(asker, 'followChange', 'allowed', { relationId: clientId })
    return { status: state, reason, conflict: [...conflict], ...(lastEdit ? { lastEdit } : {}) }
  }
}
