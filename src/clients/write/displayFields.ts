import { sql, type Transaction } from 'kysely'
import { rowsAsJson } from '../../database/rowsAsJson.ts'
import type { ClientContactTable, ClientTable, Schema } from '../../database/schema.ts'
import { representativeRoles } from '../../values/representativeRole.ts'

type Contact = Pick<ClientContactTable, 'name' | 'is_client' | 'birth_date' | 'representative_role'>
type DisplayFields = Pick<ClientTable, 'birth_date' | 'representative'>

/** Replaces the stored display fields of these clients, which search results show. */
export async function writeDisplayFields(
  transaction: Transaction<Schema>,
  clients: readonly (DisplayFields & { readonly id: string })[],
): Promise<void> {
  if (clients.length === 0) return
  await sql`
    UPDATE client SET birth_date = shown.birth_date, representative = shown.representative
    FROM json_to_recordset(${rowsAsJson(clients)}::json)
      AS shown (id uuid, birth_date date, representative text)
    WHERE client.id = shown.id AND (client.birth_date, client.representative)
      IS DISTINCT FROM (shown.birth_date, shown.representative)`.execute(transaction)
}

/**
 * Returns the client's birth date and the representative whose role comes first in `representativeRoles`.
 * Contacts are given in the order of their ids, which decides between equals.
 */
export function displayFieldsOf(contacts: readonly Contact[]): DisplayFields {
  const [representative] = representativeRoles.flatMap((role) =>
    contacts.filter((contact) => contact.representative_role === role),
  )
  return {
    birth_date:
      contacts.find((contact) => contact.is_client && contact.birth_date !== null)?.birth_date ?? null,
    representative: representative?.name ?? null,
  }
}
