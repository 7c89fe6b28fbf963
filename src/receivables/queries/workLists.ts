import { type RawBuilder, sql } from 'kysely'
import { chunks } from '../../database/chunks.ts'
import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { byText } from '../../money/order.ts'
import { cents, type Money } from '../../values/cents.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import { type ClientId, clientId } from '../../values/ids.ts'
import type { MoneyWorkList } from '../../values/workList.ts'
import { lateFor, takenBack, type WorkRule } from '../rules/work.ts'
import { readTermsOf } from './termsOfClients.ts'

/** A client in a work list, with the amount that it is about. */
export type WorkEntry = {
  readonly clientId: ClientId
  readonly amount: Money
  /** The first due date, or the newest day of a reversal, a batch or a credit; null if unknown. */
  readonly day: Day | null
}

type WorkRequest = {
  /** In Europe/Amsterdam. */
  readonly today: Day
  readonly homeCurrencyOf: HomeCurrencyOf
  /** Returns SQL that is true if the id is a client. The terms of a client that is gone stay. */
  readonly isClient: (id: RawBuilder<unknown>) => RawBuilder<boolean>
}

type Row = {
  readonly client_id: string
  readonly currency: string
  readonly cents: number | null
  readonly day: string | null
  /** True if the amount depends on more than the sum of the terms that were counted. */
  readonly by_rule: boolean
}

type ListQuery = {
  /** Returns SQL for the client_id, administration, cents, day and by_rule of the clients that may belong to the list. */
  readonly entries: (today: Day) => RawBuilder<unknown>
  /** Decides about the clients with `by_rule`. */
  readonly rule?: WorkRule
  readonly order: (one: WorkEntry, other: WorkEntry) => number
}

/** A batch of direct debits stays on the list for a week. */
const batchDays = 7

const byAmount = (one: WorkEntry, other: WorkEntry): number => other.amount.cents - one.amount.cents
const oldestFirst = (one: WorkEntry, other: WorkEntry): number => byText(one.day ?? '~', other.day ?? '~')
const newestFirst = (one: WorkEntry, other: WorkEntry): number => byText(other.day ?? '', one.day ?? '')

const queries: { readonly [List in MoneyWorkList]: ListQuery } = {
  reversed: {
    // The sum of the terms is what is owed, unless something else is open under the number or the ledger booked it.
    entries: () => sql`
      SELECT client_id, min(administration) AS administration,
        sum(amount_home) AS cents, NULL::date AS day,
        bool_or(kind = 'receipt' OR NOT is_reversal OR state <> 'open' OR amount_home < 0) AS by_rule
      FROM term JOIN (
        SELECT DISTINCT client_id, invoice_id FROM term
        WHERE is_reversal AND state = 'open' AND amount_home > 0) AS reversed USING (client_id, invoice_id)
      WHERE state <> 'settled' GROUP BY client_id, invoice_id`,
    rule: takenBack,
    order: newestFirst,
  },
  late30: lateQuery(30),
  late60: lateQuery(60),
  late90: lateQuery(90),
  directDebit: {
    entries: (today) => sql`
      SELECT client_id, administration, amount_home AS cents, presented_on AS day, false AS by_rule FROM term
      WHERE state IN ('selected', 'processed') AND amount_home > 0
        AND (presented_on IS NULL OR presented_on > ${addDays(today, -batchDays)}::date)`,
    order: newestFirst,
  },
  credit: {
    entries: () => sql`
      SELECT client_id, min(administration) AS administration, -sum(amount_home) AS cents,
        max(date) FILTER (WHERE amount_home < 0) AS day, false AS by_rule
      FROM term JOIN (
        SELECT DISTINCT client_id FROM term WHERE state <> 'settled' AND amount_home < 0) AS credited
        USING (client_id)
      WHERE state <> 'settled' GROUP BY client_id HAVING sum(amount_home) < 0`,
    order: byAmount,
  },
}

/**
 * Finds clients with an amount that is more than `days` late. It is the sum of their overdue terms, unless an invoice
 * also has credit, a direct debit or a booked reversal; `by_rule` marks the clients of such invoices.
 */
function lateQuery(days: number): ListQuery {
  return {
    entries: (today) => {
      const isOld = sql`(state = 'open' AND amount_home > 0 AND due_date < ${addDays(today, -days)}::date)`
      const isBookedReversal = sql`(kind = 'receipt' AND is_reversal)`
      return sql`
        SELECT client_id, min(administration) AS administration, sum(late) AS cents, min(first_due) AS day,
          bool_or(by_rule) AS by_rule
        FROM (
          SELECT client_id, min(administration) AS administration, sum(amount_home) AS open,
            sum(amount_home) FILTER (WHERE ${isOld} AND kind <> 'receipt') AS late,
            min(due_date) FILTER (WHERE ${isOld} AND kind <> 'receipt') AS first_due,
            bool_or(${isOld} OR ${isBookedReversal})
              AND bool_or(amount_home < 0 OR state <> 'open' OR ${isBookedReversal}) AS by_rule
          FROM term JOIN (
            SELECT client_id FROM term
            WHERE state = 'open' AND amount_home > 0 AND due_date < ${addDays(today, -days)}::date
            UNION
            SELECT client_id FROM term
            WHERE is_reversal AND state = 'open' AND amount_home > 0 AND due_date IS NULL) AS old USING (client_id)
          WHERE state <> 'settled' GROUP BY client_id, invoice_id) AS invoice
        GROUP BY client_id HAVING sum(open) > 0 AND (sum(late) > 0 OR bool_or(by_rule))`
    },
    rule: lateFor(days),
    order: oldestFirst,
  }
}

/**
 * Returns every client in a work list, in the order to work through it. Adds up in SQL where sums are enough, and
 * applies the rules of money to the few clients for whom they are not.
 */
export async function readWorkList(
  database: Database,
  list: MoneyWorkList,
  request: WorkRequest,
): Promise<readonly WorkEntry[]> {
  const { today, homeCurrencyOf, isClient } = request
  const { entries, rule, order } = queries[list]
  const { rows } = await sql<Row>`
    SELECT client_id, ${homeCurrencyOf(sql`min(entry.administration)`)} AS currency, sum(cents)::bigint AS cents,
      ${list.startsWith('late') ? sql`min(day)` : sql`max(day)`} AS day, bool_or(by_rule) AS by_rule
    FROM (${entries(today)}) AS entry WHERE ${isClient(sql.ref('entry.client_id'))}
    GROUP BY client_id`.execute(database)
  const ruled = rule
    ? await entriesByRule(database, rule, { rows: rows.filter((row) => row.by_rule), today })
    : []
  return [...rows.flatMap((row) => (row.by_rule ? [] : entryOf(row))), ...ruled].toSorted(
    (one, other) => order(one, other) || byAmount(one, other) || byText(one.clientId, other.clientId),
  )
}

function entryOf(row: Row): WorkEntry {
  return {
    clientId: clientId(row.client_id),
    amount: { cents: cents(row.cents ?? 0), currency: row.currency },
    day: row.day === null ? null : day(row.day),
  }
}

async function entriesByRule(
  database: Database,
  rule: WorkRule,
  { rows, today }: { readonly rows: readonly Row[]; readonly today: Day },
): Promise<readonly WorkEntry[]> {
  const entries: WorkEntry[] = []
  for (const chunk of chunks(rows, 200)) {
    const terms = await readTermsOf(
      database,
      chunk.map((row) => row.client_id),
    )
    for (const row of chunk) {
      const work = rule(terms.get(row.client_id) ?? [], { today, homeCurrency: row.currency })
      if (work)
        entries.push({
          ...entryOf(row),
          amount: { cents: work.cents, currency: row.currency },
          day: work.day,
        })
    }
  }
  return entries
}
