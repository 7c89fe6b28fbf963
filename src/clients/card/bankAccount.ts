import type { Database } from '../../database/open.ts'
import type { ClientId } from '../../values/ids.ts'

/** Returns the IBAN of the client's main bank account, unmasked; null if there is none. */
export async function readIban(database: Database, id: ClientId): Promise<string | null> {
  return (await readMainAccount(database, id))?.iban ?? null
}

/** Returns the account marked as main or, if none is, the one that changed last. */
export async function readMainAccount(
  database: Database,
  id: ClientId,
): Promise<{ readonly iban: string; readonly holder: string | null } | null> {
  const row = await database
    .selectFrom('client_bank_account')
    .select(['iban', 'holder'])
    .where('client_id', '=', id)
    .orderBy('is_main', 'desc')
    .orderBy('modified_at', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return row ?? null
}
