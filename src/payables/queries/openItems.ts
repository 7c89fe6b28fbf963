import type { Database } from '../../database/open.ts'
import { type OpenItems, openItemsOf } from '../../money/openItems.ts'
import type { Day } from '../../values/day.ts'
import type { CreditorId } from '../../values/ids.ts'
import { readCreditorTerms } from './creditorTerms.ts'
import { readHomeCurrency } from './homeCurrency.ts'

/** Every open item of the creditor, newest first; `today` is the day in Europe/Amsterdam. */
export async function readOpenItems(database: Database, id: CreditorId, today: Day): Promise<OpenItems> {
  const homeCurrency = await readHomeCurrency(database, id)
  return openItemsOf(await readCreditorTerms(database, id), { today, homeCurrency })
}
