import type { SearchResult } from '../clients/client.ts'
import { readRepresented } from '../clients/index.ts'
import type { Database } from '../database/open.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { balancesTogether } from '../receivables/index.ts'
import type { Money } from '../values/cents.ts'
import type { AdministrationId } from '../values/ids.ts'

/** A representative with more clients than this is not totalled. */
const mostRepresented = 1_000

type HitCount = Pick<SearchResult, 'total' | 'more'>
/** A representative with the balance of all their clients together in each administration. */
type RepresentativeTotal = {
  readonly name: string
  readonly balances: readonly (Money & { readonly administration: AdministrationId })[]
}

/**
 * Returns the representative that all hits have in common, with the balance of all their clients, including those not
 * shown. An administration in which nothing is open has no balance. `representative` is null if the hits have none in
 * common, or if there are too many clients to total. For a representative's clients the total continues past where
 * counting stopped. `count` counts the hits up to a maximum.
 */
export async function representativeOfAll(
  database: Database,
  { hits, total, more }: SearchResult,
  count: (countTo: number) => Promise<HitCount>,
): Promise<HitCount & { readonly representative: RepresentativeTotal | null }> {
  const none = { total, more, representative: null }
  const name = commonRepresentative({ hits, total })
  if (name === null) return none
  const represented = await readRepresented(database, name, {
    max: mostRepresented,
    totalBalances: (clients) => balancesTogether(clients, homeCurrencyOf),
  })
  if (represented === null || represented.clients < total) return none
  const counted = more ? await count(mostRepresented + 1) : none
  // Every client of the representative is a hit, so equal numbers mean the same clients.
  if (represented.clients !== counted.total) return none
  const { balances } = represented
  return { total: counted.total, more: counted.more, representative: { name, balances } }
}

/** Returns the name by which all hits matched; null if any of them matched in another way. */
function commonRepresentative({ hits, total }: Pick<SearchResult, 'hits' | 'total'>): string | null {
  const name = hits[0]?.match.text
  if (name === undefined || total < 2) return null
  const isShared = hits.every(({ match }) => match.field === 'representative' && match.text === name)
  return isShared ? name : null
}
