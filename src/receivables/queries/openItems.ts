import type { Database } from '../../database/open.ts'
import { type OpenItems, openItemsOf } from '../../money/openItems.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'
import { readClientTerms } from './clientTerms.ts'
import { readHomeCurrency } from './homeCurrency.ts'

/** Every open item of the client, newest first; `today` is the day in Europe/Amsterdam. */
export async function readOpenItems(database: Database, id: ClientId, today: Day): Promise<OpenItems> {
  const homeCurrency = await readHomeCurrency(database, id)
  return openItemsOf(await readClientTerms(database, id), { today, homeCurrency })
}
