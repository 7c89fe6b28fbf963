import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'

/**
 * How an edit fares: for who asked for it, and for others who may edit. Only a conflict shows data of the
 * client, so only that is a look that needs its line.
 */
export function createFollowChange({ exact, gate }: Dependencies): Desk['followChange'] {
  return async (asker, id) => {
    const change = await exact.change(id)
    const own = change?.employeeId === asker.employee.id
    if (!own || asker.employee.roles.length === 0) {
      await gate.admit(asker, { event: 'look', part: 'changeStatus', role: 'Desk.Edit' })
    }
    if (!change) throw new DeskError('desk/not-found')
    const { state, reason, conflict, clientId } = change
    if (conflict.length === 0) return { status: state, reason }
    await gate.note(asker, { event: 'look', part: 'changeStatus', clientId }, 'allowed')
    return { status: state, reason, conflict: [...conflict] }
  }
}
