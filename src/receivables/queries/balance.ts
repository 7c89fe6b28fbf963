import type { Database } from '../../database/open.ts'
import { type Balance, balanceOf } from '../../money/balance.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'
import { readClientTerms } from './clientTerms.ts'
import { readHomeCurrency } from './homeCurrency.ts'

/** What the client owes, in cents of the home currency; `today` is the day in Europe/Amsterdam. */
export async function readBalance(database: Database, id: ClientId, today: Day): Promise<Balance> {
  const homeCurrency = await readHomeCurrency(database, id)
  return balanceOf(await readClientTerms(database, id), { today, homeCurrency })
}
