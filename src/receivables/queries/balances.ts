import { type RawBuilder, sql } from 'kysely'
import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Money } from '../../values/cents.ts'

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
 * Returns SQL for the total balance of several clients, one amount per home currency, as JSON; null when nothing is
 * open. `clients` names a table of the statement with a column client_id.
 */
export function balancesTogether(
  clients: string,
  homeCurrencyOf: HomeCurrencyOf,
): RawBuilder<readonly Money[] | null> {
  return sql<readonly Money[] | null>`(
    SELECT json_agg(json_build_object('cents', cents, 'currency', currency)) FROM (
      SELECT currency, sum(cents)::bigint AS cents FROM (
        SELECT ${homeCurrencyOf(sql.ref('term.administration'))} AS currency, sum(amount_home) AS cents
        FROM ${sql.table(clients)} AS theirs JOIN term ON term.client_id = theirs.client_id
        WHERE state <> 'settled' GROUP BY term.administration) AS owed_in_administration
      GROUP BY currency) AS owed)`
}
