import type { ClientRecord } from '../clients/client.ts'
import { readClient } from '../clients/index.ts'
import { keysOf } from '../values/clientValues.ts'
import { conflictsOf } from '../values/conflict.ts'
import { isContactKey } from '../values/editableClientKey.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { targetOf, withSameDetails } from './editTarget.ts'
import { DeskError } from './errors.ts'
import { lastEditOf, refreshClient } from './freshClient.ts'
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
    const target = targetOf(patch, client)
    const read = readEdit(patch, client, target.keys)
    const edit = patch.contactId === undefined ? withSameDetails(read, client) : read
    const conflict = await certainConflict(dependencies, client, edit)
    await gate.note(asker, 'changeClient', 'allowed', subject)
    if (conflict.length > 0) {
      const lastEdit = await lastEditOf(dependencies, client)
      throw new DeskError('desk/conflict', { conflict, ...(lastEdit ? { lastEdit } : {}) })
    }
    const changeId = await exact.requestChange({
      administration: client.administration,
      clientId: id,
      contactId: keysOf(edit.changes).some(isContactKey) ? target.contactId : null,
      employeeId: asker.employee.id,
      ...edit,
    })
    return { changeId }
  }
}

/**
 * Returns the conflicts that remain after the client is read from Exact again. The stored copy may lag behind, and the
 * employee may have seen something newer, such as an edit made a moment ago. Returns none if Exact does not answer, and
 * leaves the fields of a contact person to the outbox.
 */
async function certainConflict(
  dependencies: Dependencies,
  client: ClientRecord,
  { expected, changes }: Edit,
) {
  const own = keysOf(changes).filter((key) => !isContactKey(key))
  const yours = Object.fromEntries(own.map((key) => [key, changes[key]]))
  const conflicts = ({ phone, email, street, postcode, city, country }: ClientRecord) =>
    conflictsOf({ seen: expected, now: { phone, email, street, postcode, city, country }, yours })
  if (conflicts(client).length === 0) return []
  if (!(await refreshClient(dependencies, client))) return []
  const current = await readClient(dependencies.database, client.id)
  return current ? conflicts(current) : []
}
