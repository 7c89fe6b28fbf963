import { sql, type Transaction } from 'kysely'
import type { ClientContactTable, ClientTable, Schema } from '../../database/schema.ts'
import { representativeRoles } from '../../values/representativeRole.ts'
import type { ShownWords } from '../keys/wordGroups.ts'
import { asJson } from './rows.ts'

type Contact = Pick<ClientContactTable, 'name' | 'is_client' | 'birth_date' | 'representative_role'>
type Shown = Pick<ClientTable, 'birth_date' | 'representative'>

/** Makes what is shown of these clients when they are found what is given. */
export async function writeShown(
  transaction: Transaction<Schema>,
  clients: readonly (Shown & { readonly id: string; readonly words: readonly ShownWords[] })[],
): Promise<void> {
  if (clients.length === 0) return
  await sql`
    UPDATE client SET birth_date = shown.birth_date, representative = shown.representative, words = shown.words
    FROM json_to_recordset(${asJson(clients)}::json)
      AS shown (id uuid, birth_date date, representative text, words json)
    WHERE client.id = shown.id AND (client.birth_date, client.representative, client.words::text)
      IS DISTINCT FROM (shown.birth_date, shown.representative, shown.words::text)`.execute(transaction)
}

/** Of the people around a client, in the order of their ids: when the client was born, and who decides first. */
export function shownOf(contacts: readonly Contact[]): Shown {
  const [first] = representativeRoles.flatMap((role) =>
    contacts.filter((contact) => contact.representative_role === role),
  )
  return {
    birth_date:
      contacts.find((contact) => contact.is_client && contact.birth_date !== null)?.birth_date ?? null,
    representative: first?.name ?? null,
  }
}
