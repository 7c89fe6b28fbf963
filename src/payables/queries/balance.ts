import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { type Balance, balanceOf } from '../../money/balance.ts'
import type { Day } from '../../values/day.ts'
import type { CreditorId } from '../../values/ids.ts'
import { readBooks } from './books.ts'

/** Returns what the institution owes the creditor, in the home currency. `today` is the day in Europe/Amsterdam. */
export async function readBalance(
  database: Database,
  id: CreditorId,
  today: Day,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<Balance> {
  const { terms, homeCurrency } = await readBooks(database, id, homeCurrencyOf)
  return balanceOf(terms, { today, homeCurrency })
}
