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
    .selectFrom('client_bank_account as account')
    // An account that is no longer a client keeps its rows, but shows nothing.
    .innerJoin('client', 'client.id', 'account.client_id')
    .select(['account.iban', 'account.holder'])
    .where('client.id', '=', id)
    .orderBy('account.is_main', 'desc')
    .orderBy('account.modified_at', 'desc')
    .orderBy('account.id')
    .executeTakeFirst()
  return row ?? null
}
