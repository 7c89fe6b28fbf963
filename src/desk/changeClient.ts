import type { ClientRecord } from '../clients/client.ts'
import { readClient } from '../clients/index.ts'
import { conflictsOf } from '../values/conflict.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'
import { refreshClient } from './freshClient.ts'
import { type Edit, readEdit } from './readClientEdit.ts'

/**
 * Takes an edit and sends it on its way to the ledger. The outbox compares once more before it writes;
 * a conflict that is certain already is told at once (`desk/conflict`, with the three versions).
 */
export function createChangeClient(dependencies: Dependencies): Desk['changeClient'] {
  const { database, exact, gate } = dependencies
  return async (asker, id, patch) => {
    const part = Object.keys(patch.changes).sort().join(' ')
    const entry = { event: 'change', part, role: 'Desk.Edit', clientId: id } as const
    await gate.admit(asker, entry)
    const client = await readClient(database, id)
    if (!client) {
      await gate.note(asker, entry, 'notFound')
      throw new DeskError('desk/not-found')
    }
    const edit = readEdit(patch, client)
    const conflict = await certainConflict(dependencies, client, edit)
    await gate.note(asker, entry, 'allowed')
    if (conflict.length > 0) throw new DeskError('desk/conflict', { conflict })
    const changeId = await exact.requestChange({
      administration: client.administration,
      clientId: id,
      employeeId: asker.employee.id,
      ...edit,
    })
    return { changeId }
  }
}

/**
 * What we hold may lag behind the ledger, and the employee may have seen something newer, such as an edit
 * made a moment ago. So a difference counts only after the client was read again.
 */
async function certainConflict(
  dependencies: Dependencies,
  client: ClientRecord,
  { expected, changes }: Edit,
) {
  const conflicts = (now: ClientRecord) => conflictsOf({ seen: expected, now, yours: changes })
  if (conflicts(client).length === 0) return []
  if (!(await refreshClient(dependencies, client))) return []
  const now = await readClient(dependencies.database, client.id)
  return now ? conflicts(now) : []
}
