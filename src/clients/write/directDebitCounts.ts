import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'

/** Counts the clients with a payment condition of direct debit, a main mandate that is not cancelled, or both. */
export async function directDebitCounts(
  database: Kysely<Schema>,
  { administration }: { readonly administration: number },
): Promise<{ readonly condition: number; readonly mandate: number; readonly both: number }> {
  const { rows } = await sql<{ condition: number; mandate: number; both: number }>`
    SELECT count(*) FILTER (WHERE by_condition AND NOT by_mandate)::int AS condition,
      count(*) FILTER (WHERE by_mandate AND NOT by_condition)::int AS mandate,
      count(*) FILTER (WHERE by_condition AND by_mandate)::int AS both
    FROM (
      SELECT pays_by_direct_debit AS by_condition, mandate.client_id IS NOT NULL AS by_mandate
      FROM client LEFT JOIN (
        SELECT DISTINCT client_id FROM client_mandate
        WHERE administration = ${administration} AND is_main AND cancelled_on IS NULL) AS mandate
      ON mandate.client_id = client.id
      WHERE client.administration = ${administration}) AS shown`.execute(database)
  return rows[0] ?? { condition: 0, mandate: 0, both: 0 }
}
