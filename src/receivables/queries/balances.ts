import { type RawBuilder, sql } from 'kysely'
import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Money } from '../../values/cents.ts'

/** What clients owe together in one administration, in its home currency. */
export type BalanceTogether = Money & { readonly administration: number }

/**
 * Returns SQL for a client's balance in the home currency, as JSON; null when nothing is open. `client` is SQL for
 * the client's id.
 */
export function balanceOf(
  client: RawBuilder<unknown>,
  homeCurrencyOf: HomeCurrencyOf,
): RawBuilder<Money | null> {
  return sql<Money | null>`(
    SELECT json_build_object('cents', sum(amount_home)::bigint, 'currency', ${homeCurrencyOf(sql`min(term.administration)`)})
    FROM term WHERE client_id = ${client} AND state <> 'settled' HAVING count(*) > 0)`
}

/**
 * Returns SQL for the total balance of several clients, one amount per administration, as JSON; null when nothing is
 * open. Administrations are separate legal entities, so their amounts are never added up. `clients` names a table of
 * the statement with a column client_id.
 */
export function balancesTogether(
  clients: string,
  homeCurrencyOf: HomeCurrencyOf,
): RawBuilder<readonly BalanceTogether[] | null> {
  return sql<readonly BalanceTogether[] | null>`(
    SELECT json_agg(json_build_object('administration', administration, 'cents', cents, 'currency', currency)
      ORDER BY administration) FROM (
      SELECT term.administration, ${homeCurrencyOf(sql.ref('term.administration'))} AS currency,
        sum(amount_home)::bigint AS cents
      FROM ${sql.table(clients)} AS theirs JOIN term ON term.client_id = theirs.client_id
      WHERE state <> 'settled' GROUP BY term.administration) AS owed)`
}
