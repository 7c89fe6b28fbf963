import type { Database } from '../../database/open.ts'
import { type Balance, balanceOf } from '../../money/balance.ts'
import type { Day } from '../../values/day.ts'
import type { CreditorId } from '../../values/ids.ts'
import { readCreditorTerms } from './creditorTerms.ts'
import { readHomeCurrency } from './homeCurrency.ts'

/** What is owed to the creditor, in cents of the home currency; `today` is the day in Europe/Amsterdam. */
export async function readBalance(database: Database, id: CreditorId, today: Day): Promise<Balance> {
  const homeCurrency = await readHomeCurrency(database, id)
  return balanceOf(await readCreditorTerms(database, id), { today, homeCurrency })
}
