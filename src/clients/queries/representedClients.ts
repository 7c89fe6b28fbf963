import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { cents, type Money } from '../../values/cents.ts'
import { representativeKeys } from '../keys/representative.ts'

/** How many clients a representative stands beside, and what they owe together, in each currency. */
type Represented = { readonly clients: number; readonly balances: readonly Money[] }

/**
 * The clients that a representative of this name stands beside; null when there are more than `most`. What rows with a
 * client_id owe together, as JSON within the statement, is the ledger's: `balancesTogether`.
 */
export async function readRepresented(
  database: Database,
  name: string,
  {
    most,
    balancesTogether,
  }: {
    readonly most: number
    readonly balancesTogether: (clients: string) => RawBuilder<readonly Money[] | null>
  },
): Promise<Represented | null> {
  const parts = { name, first_name: null, initials: null, name_prefix: null, last_name: null }
  const keys = representativeKeys(parts).map(({ key }) => key)
  // The longest is the rarest: the walk meets few others.
  const [longest] = keys.toSorted((one, other) => other.length - one.length)
  if (longest === undefined) return { clients: 0, balances: [] }
  const { rows } = await sql<{
    clients: number
    balances: readonly { cents: number; currency: string }[] | null
  }>`
    WITH represented AS MATERIALIZED (
      SELECT client_id FROM search_key
      WHERE kind = 'representative' AND key COLLATE "C" = ${longest} AND shown = ${name}
      LIMIT ${sql.lit(most + 1)})
    SELECT clients, CASE WHEN clients <= ${sql.lit(most)} THEN ${balancesTogether('represented')} END AS balances
    FROM (SELECT count(*)::int AS clients FROM represented) AS counted`.execute(database)
  const [row] = rows
  if (!row || row.clients > most) return null
  const balances = (row.balances ?? []).map((owed) => ({ ...owed, cents: cents(owed.cents) }))
  return { clients: row.clients, balances }
}
