import type { Database } from '../../database/open.ts'
import type { ClientId } from '../../values/ids.ts'

/** The client's main bank account in full; null when none is known. */
export async function readIban(database: Database, id: ClientId): Promise<string | null> {
  return (await readMainAccount(database, id))?.iban ?? null
}

/** The account marked as main, else the one that changed last. */
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
