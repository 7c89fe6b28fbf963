import type { AdministrationId, ContactId } from '../../values/ids.ts'
import { contactProperties, readSingleContact } from '../mapping/contact.ts'
import type { ContactRow } from '../mapping/rows.ts'
import { readContext } from './context.ts'
import type { Parts, WriteTransaction } from './parts.ts'
import { readSingle, withNextVersion } from './singleRecord.ts'

type RefreshRequest = {
  readonly administration: AdministrationId
  readonly contactId: ContactId
  readonly waitMs: number
}

/**
 * Reads one contact person ahead of the sync, in one call. Returns false if Exact or the read model no longer has this
 * contact. Throws ExactError.
 */
export async function refreshContact(parts: Parts, request: RefreshRequest): Promise<boolean> {
  const { database, now, writers } = parts
  const before = await storedContact(database, request.contactId)
  if (!before) return false
  const requestedAt = now()
  const record = { path: 'crm/Contacts', id: request.contactId, select: contactProperties }
  const raw = await readSingle(parts, { ...request, record })
  if (raw === null) return false
  return database.transaction().execute(async (transaction) => {
    const stored = await storedContact(transaction, request.contactId)
    if (!stored) return false
    // The sync was quicker, and may have stored something newer than this answer.
    if (stored.version !== before.version) return true
    const context = await readContext(transaction, request.administration, requestedAt)
    const reading = readSingleContact(raw, { ...context, version: stored.version })
    if (reading.kind !== 'row') return false
    await writers.contacts(transaction, [withNextVersion(reading.row, stored)])
    return true
  })
}

function storedContact(
  database: Parts['database'] | WriteTransaction,
  id: ContactId,
): Promise<ContactRow | undefined> {
  return database.selectFrom('client_contact').selectAll().where('id', '=', id).executeTakeFirst()
}
