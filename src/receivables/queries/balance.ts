import type { Database } from '../../database/open.ts'
import { type Ageing, ageingOf } from '../../money/ageing.ts'
import { type Balance, balanceOf } from '../../money/balance.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'
import { readClientTerms } from './clientTerms.ts'
import { readHomeCurrency } from './homeCurrency.ts'

/** What the client owes and since when, in cents of the home currency; `today` is the day in Europe/Amsterdam. */
export async function readBalance(
  database: Database,
  id: ClientId,
  today: Day,
): Promise<Balance & { readonly ageing: Ageing }> {
  const view = { today, homeCurrency: await readHomeCurrency(database, id) }
  const terms = await readClientTerms(database, id)
  return { ...balanceOf(terms, view), ageing: ageingOf(terms, view) }
}
