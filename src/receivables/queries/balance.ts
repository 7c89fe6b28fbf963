import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { type Ageing, ageingOf } from '../../money/ageing.ts'
import { type Balance, balanceOf } from '../../money/balance.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'
import { type LastReceipt, lastReceiptOf } from '../rules/lastReceipt.ts'
import { type MonthOfPayments, paymentHistoryOf } from '../rules/paymentHistory.ts'
import { invoicesIn, readBooks, viewOf } from './books.ts'

type ClientBalance = Balance & {
  readonly ageing: Ageing
  /** Null if no receipt is known. */
  readonly lastReceipt: LastReceipt | null
  /** Twelve months, oldest first; null if they cannot be added up. */
  readonly months: readonly MonthOfPayments[] | null
}

/**
 * Returns the client's balance and its ageing, in the home currency, the last receipt and twelve months of payments.
 * `today` is the day in Europe/Amsterdam.
 */
export async function readBalance(
  database: Database,
  id: ClientId,
  today: Day,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<ClientBalance> {
  const books = await readBooks(database, id, homeCurrencyOf)
  const view = viewOf(books, today)
  const invoices = invoicesIn(books, today)
  return {
    ...balanceOf(books.terms, view),
    ageing: ageingOf(books.terms, view),
    lastReceipt: lastReceiptOf(invoices, books.terms),
    months: paymentHistoryOf(invoices, books.terms, view),
  }
}
