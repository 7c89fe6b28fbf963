import type { Database } from '../../database/open.ts'
import { type Ageing, ageingOf } from '../../money/ageing.ts'
import { type OpenItems, openItemsOf } from '../../money/openItems.ts'
import type { Day } from '../../values/day.ts'
import type { CreditorId } from '../../values/ids.ts'
import { readCreditorTerms } from './creditorTerms.ts'
import { readHomeCurrency } from './homeCurrency.ts'

/** Reads every open item of the creditor, newest first, with their ageing; `today` is the day in Europe/Amsterdam. */
export async function readOpenItems(
  database: Database,
  id: CreditorId,
  today: Day,
): Promise<OpenItems & { readonly ageing: Ageing }> {
  const view = { today, homeCurrency: await readHomeCurrency(database, id) }
  const terms = await readCreditorTerms(database, id)
  return { ...openItemsOf(terms, view), ageing: ageingOf(terms, view) }
}
