import { setImmediate as breathe } from 'node:timers/promises'
import { type AdministrationId, administrationId } from '../../values/ids.ts'
import { ExactError } from '../errors.ts'
import type { Parts, WriteTransaction } from './parts.ts'

/** Small enough for a short statement, also on the embedded database. */
const rowsAtOnce = 200

/**
 * Takes an administration out of the portal. Its clients and creditors disappear with this transaction; the other rows
 * follow with `removeLeftOut`, and until then nothing of it is read. If it is included again, it is loaded from the start.
 */
export async function leaveOut(
  { writers }: Pick<Parts, 'writers'>,
  transaction: WriteTransaction,
  administration: AdministrationId,
): Promise<void> {
  // Locks the progress before the administration, as storing a page does. Another order could end in a deadlock.
  await transaction
    .selectFrom('exact_cursor')
    .select('stream')
    .where('administration', '=', administration)
    .orderBy('stream')
    .forUpdate()
    .execute()
  await transaction
    .updateTable('exact_administration')
    .set({ included: false, removal_pending: true })
    .where('id', '=', administration)
    .execute()
  await writers.hide(transaction, { administration })
  await forget(transaction, administration)
}

/**
 * Holds the administration in the portal until the transaction ends. Throws `exact/left-out` if it is not included;
 * rows read from it must then not be stored.
 */
export async function requireIncluded(
  transaction: WriteTransaction,
  administration: AdministrationId,
): Promise<void> {
  const row = await transaction
    .selectFrom('exact_administration')
    .select(['included', 'removal_pending'])
    .where('id', '=', administration)
    .forShare()
    .executeTakeFirst()
  if (row?.included && !row.removal_pending) return
  throw new ExactError('exact/left-out', `administration ${administration} is not included`)
}

/** Removes the data of administrations that were left out, in short transactions. Returns whether there were any. */
export async function removeLeftOut(parts: Parts, signal: AbortSignal): Promise<boolean> {
  const administrations = await parts.database
    .selectFrom('exact_administration')
    .select('id')
    .where('removal_pending', '=', true)
    .orderBy('id')
    .execute()
  for (const { id } of administrations) {
    parts.log.info({ administration: id }, 'the data of an administration that was left out are removed')
    while (await removeStep(parts, administrationId(id))) {
      signal.throwIfAborted()
      await breathe()
    }
  }
  return administrations.length > 0
}

async function forget(transaction: WriteTransaction, administration: AdministrationId): Promise<void> {
  for (const table of ['exact_cursor', 'exact_finding', 'exact_payment_condition'] as const) {
    await transaction.deleteFrom(table).where('administration', '=', administration).execute()
  }
  // An unfinished change is still written, because an employee was told that it would be.
  await transaction
    .deleteFrom('exact_change')
    .where('administration', '=', administration)
    .where('state', 'in', ['written', 'conflict', 'refused'])
    .execute()
}

/** Returns false once nothing is left. */
function removeStep({ database, writers }: Parts, administration: AdministrationId): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    if (await writers.removeSome(transaction, { administration, atMost: rowsAtOnce })) return true
    // A round that was running meanwhile may have stored a failure or its progress.
    await forget(transaction, administration)
    await transaction
      .updateTable('exact_administration')
      .set({ removal_pending: false })
      .where('id', '=', administration)
      .execute()
    return false
  })
}
