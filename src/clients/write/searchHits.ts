import { type Insertable, sql, type Transaction } from 'kysely'
import type { ClientContactTable, Schema, SearchHitTable } from '../../database/schema.ts'
import { representativeRoles } from '../keys/representativeRoles.ts'
import { asJson } from './rows.ts'

type Contact = Pick<ClientContactTable, 'name' | 'is_client' | 'birth_date' | 'representative_role'>

/** Makes what is shown of these clients when they are found what is given. */
export async function writeSearchHits(
  transaction: Transaction<Schema>,
  hits: readonly Insertable<SearchHitTable>[],
): Promise<void> {
  if (hits.length === 0) return
  await sql`
    INSERT INTO search_hit (client_id, birth_date, representative, words)
    SELECT client_id, birth_date, representative, words
    FROM json_populate_recordset(NULL::search_hit, ${asJson(hits)}::json)
    ON CONFLICT (client_id) DO UPDATE
      SET birth_date = excluded.birth_date, representative = excluded.representative, words = excluded.words
      WHERE (search_hit.birth_date, search_hit.representative, search_hit.words::text)
        IS DISTINCT FROM (excluded.birth_date, excluded.representative, excluded.words::text)`.execute(
    transaction,
  )
}

/** Of the people around a client, in the order of their ids: when the client was born, and who decides first. */
export function shownOf(contacts: readonly Contact[]): Pick<SearchHitTable, 'birth_date' | 'representative'> {
  const [first] = representativeRoles.flatMap((role) =>
    contacts.filter((contact) => contact.representative_role === role),
  )
  return {
    birth_date:
      contacts.find((contact) => contact.is_client && contact.birth_date !== null)?.birth_date ?? null,
    representative: first?.name ?? null,
  }
}
