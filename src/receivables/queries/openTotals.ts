import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'

/** `cents` is in the home currency. */
export type OpenTotal = { readonly clientId: string; readonly cents: number; readonly isComparable: boolean }

/**
 * Returns what each client owes, to compare it with the ledger's own list; with `clientId`, of that client only. A
 * client cannot be compared if an open item is not in the home currency `currency`, or a term has a row version above
 * `since`. Clients who owe nothing and have no such term are left out.
 */
export async function readOpenTotals(
  database: Kysely<Schema>,
  {
    administration,
    currency,
    since = Number.MAX_SAFE_INTEGER,
    clientId = null,
  }: {
    readonly administration: number
    readonly currency: string
    readonly since?: number
    readonly clientId?: string | null
  },
): Promise<readonly OpenTotal[]> {
  const { rows } = await sql<OpenTotal>`
    SELECT client_id AS "clientId",
      coalesce(sum(amount_home) FILTER (WHERE state <> 'settled'), 0)::bigint AS cents,
      max(version) <= ${since} AND bool_and(state = 'settled' OR currency = ${currency}) AS "isComparable"
    FROM term
    WHERE administration = ${administration} AND (${clientId}::uuid IS NULL OR client_id = ${clientId})
    GROUP BY client_id
    HAVING max(version) > ${since} OR sum(amount_home) FILTER (WHERE state <> 'settled') <> 0`.execute(
    database,
  )
  return rows
}
