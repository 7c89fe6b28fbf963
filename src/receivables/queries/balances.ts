import { type RawBuilder, sql } from 'kysely'
import type { Money } from '../../values/cents.ts'

/**
 * What a client of another statement owes, in the home currency, as JSON; null when nothing is open. `client` is
 * that statement's id of the client.
 */
export function balanceOf(client: RawBuilder<unknown>): RawBuilder<Money | null> {
  return sql<Money | null>`(
    SELECT json_build_object('cents', sum(amount_home)::bigint,
      'currency', coalesce((SELECT currency FROM exact_administration WHERE id = min(term.administration)), 'EUR'))
    FROM term WHERE client_id = ${client} AND state <> 'settled' HAVING count(*) > 0)`
}

/**
 * What clients of another statement owe together, in each home currency, as JSON; null when nothing is open. `clients`
 * is that statement's name of rows with a client_id.
 */
export function balancesTogether(clients: string): RawBuilder<readonly Money[] | null> {
  return sql<readonly Money[] | null>`(
    SELECT json_agg(json_build_object('cents', cents, 'currency', currency)) FROM (
      SELECT coalesce(exact_administration.currency, 'EUR') AS currency, sum(amount_home)::bigint AS cents
      FROM ${sql.table(clients)} AS theirs JOIN term ON term.client_id = theirs.client_id
      LEFT JOIN exact_administration ON exact_administration.id = term.administration
      WHERE state <> 'settled' GROUP BY 1) AS owed)`
}
