import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { cents, type Money } from '../../values/cents.ts'
import { type AdministrationId, administrationId } from '../../values/ids.ts'
import { representativeKeys } from '../keys/representative.ts'

/** What clients owe together in one administration. */
type Together = Money & { readonly administration: AdministrationId }
/** How many clients a representative has, and their total balance in each administration where something is open. */
type Represented = { readonly clients: number; readonly balances: readonly Together[] }

/**
 * Counts the clients of the representative with this name and totals their balances. Returns null if there are more
 * than `max`. `totalBalances` makes the expression that totals the balances of a table with a client_id, as JSON.
 */
export async function readRepresented(
  database: Database,
  name: string,
  {
    max,
    totalBalances,
  }: {
    readonly max: number
    readonly totalBalances: (
      clients: string,
    ) => RawBuilder<readonly (Money & { readonly administration: number })[] | null>
  },
): Promise<Represented | null> {
  const parts = { name, first_name: null, initials: null, name_prefix: null, last_name: null }
  const keys = representativeKeys(parts).map(({ key }) => key)
  // The longest word is the rarest, so the query reads few other keys.
  const [longest] = keys.toSorted((one, other) => other.length - one.length)
  if (longest === undefined) return { clients: 0, balances: [] }
  const { rows } = await sql<{
    clients: number
    balances: readonly { administration: number; cents: number; currency: string }[] | null
  }>`
    WITH represented AS MATERIALIZED (
      SELECT client_id FROM search_key
      WHERE kind = 'representative' AND key COLLATE "C" = ${longest} AND shown = ${name}
      LIMIT ${sql.lit(max + 1)})
    SELECT clients, CASE WHEN clients <= ${sql.lit(max)} THEN ${totalBalances('represented')} END AS balances
    FROM (SELECT count(*)::int AS clients FROM represented) AS counted`.execute(database)
  const [row] = rows
  if (!row || row.clients > max) return null
  const balances = (row.balances ?? []).map(({ administration, ...owed }) => ({
    administration: administrationId(administration),
    currency: owed.currency,
    cents: cents(owed.cents),
  }))
  return { clients: row.clients, balances }
}
