import type { ClientRecord } from '../clients/client.ts'
import { readClient } from '../clients/index.ts'
import { conflictsOf } from '../values/conflict.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'
import { refreshClient } from './freshClient.ts'
import { type Edit, readEdit } from './readClientEdit.ts'

/**
 * Checks an edit and queues it for Exact. Throws `desk/conflict` with the three versions if it is already certain that
 * the edit conflicts; the outbox compares again before it writes.
 */
export function createChangeClient(dependencies: Dependencies): Desk['changeClient'] {
  const { database, exact, gate } = dependencies
  return async (asker, id, patch) => {
    const subject = { relationId: id, part: Object.keys(patch.changes).sort().join(' ') }
    await gate.admit(asker, 'changeClient', subject)
    const client = await readClient(database, id)
    if (!client) {
      await gate.note(asker, 'changeClient', 'notFound', subject)
      throw new DeskError('desk/not-found')
    }
    const edit = readEdit(patch, client)
    const conflict = await certainConflict(dependencies, client, edit)
    await gate.note(asker, 'changeClient', 'allowed', subject)
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
 * Returns the conflicts that remain after the client is read from Exact again. The stored copy may lag behind, and the
 * employee may have seen something newer, such as an edit made a moment ago. Returns none if Exact does not answer.
 */
async function certainConflict(
  dependencies: Dependencies,
  client: ClientRecord,
  { expected, changes }: Edit,
) {
  const conflicts = (now: ClientRecord) => conflictsOf({ seen: expected, now, yours: changes })
  if (conflicts(client).length === 0) return []
  if (!(await refreshClient(dependencies, client))) return []
  const current = await readClient(dependencies.database, client.id)
  return current ? conflicts(current) : []
}
