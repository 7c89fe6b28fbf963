import { type RawBuilder, sql } from 'kysely'
import { chunks } from '../../database/chunks.ts'
import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { balanceOf } from '../../money/balance.ts'
import { type Money, sumCents } from '../../values/cents.ts'
import type { Day } from '../../values/day.ts'
import { type AdministrationId, administrationId, type ClientId, clientId } from '../../values/ids.ts'
import { readTermsOf } from './termsOfClients.ts'

type ClientsTotal = {
  /** The number of ids that are clients. */
  readonly clients: number
  /** One for each administration: they are separate legal entities, so their amounts are never added up. */
  readonly balances: readonly {
    readonly administration: AdministrationId
    readonly balance: Money
    readonly overdue: Money
  }[]
  /** The clients who have to pay something that is late. */
  readonly late: readonly ClientId[]
}

type TotalRequest = {
  /** In Europe/Amsterdam. */
  readonly today: Day
  readonly homeCurrencyOf: HomeCurrencyOf
  /** Returns SQL that is true if the id is a client. */
  readonly isClient: (id: RawBuilder<unknown>) => RawBuilder<boolean>
}

/** Adds up the balances that the cards of these clients show. */
export async function readClientsTotal(
  database: Database,
  ids: readonly ClientId[],
  { today, homeCurrencyOf, isClient }: TotalRequest,
): Promise<ClientsTotal> {
  const { rows } = await sql<{ id: string; administration: number | null; currency: string }>`
    SELECT id, administration, ${homeCurrencyOf(sql.ref('administration'))} AS currency
    FROM (
      SELECT id, (SELECT min(term.administration) FROM term WHERE client_id = asked.id) AS administration
      FROM (SELECT DISTINCT unnest(${[...ids]}::uuid[]) AS id) AS asked
      WHERE ${isClient(sql.ref('asked.id'))}) AS client_asked
    ORDER BY administration, id`.execute(database)
  const balances = []
  for (const chunk of chunks(rows, 200)) {
    const terms = await readTermsOf(
      database,
      chunk.map(({ id }) => id),
    )
    for (const { id, administration, currency } of chunk) {
      const balance = balanceOf(terms.get(id) ?? [], { today, homeCurrency: currency })
      balances.push({ id: clientId(id), administration, ...balance })
    }
  }
  return {
    clients: balances.length,
    balances: [...Map.groupBy(balances, ({ administration }) => administration)].flatMap(
      ([administration, of]) =>
        administration === null
          ? []
          : {
              administration: administrationId(administration),
              balance: sumOf(of.map(({ balance }) => balance)),
              overdue: sumOf(of.map(({ overdue }) => overdue)),
            },
    ),
    late: balances.filter(({ isLate }) => isLate).map(({ id }) => id),
  }
}

/** Returns the sum of amounts in one currency. */
function sumOf(amounts: readonly Money[]): Money {
  return { cents: sumCents(amounts.map(({ cents }) => cents)), currency: amounts[0]?.currency ?? 'EUR' }
}
