import type { SearchResult } from '../clients/client.ts'
import { readRepresented } from '../clients/index.ts'
import type { Database } from '../database/open.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { balancesTogether } from '../receivables/index.ts'
import { cents, type Money } from '../values/cents.ts'

/** A representative with more clients than this is not totalled. */
const mostRepresented = 1_000

type HitCount = Pick<SearchResult, 'total' | 'more'>
/** A representative with the balance of all of that representative's clients together. */
type RepresentativeTotal = { readonly name: string; readonly balance: Money }

/**
 * Returns the representative that all hits have in common, with the balance of all their clients, including those not
 * shown. `representative` is null if the hits have none in common, if there are too many clients to total, or if the
 * balances are in several currencies. For a representative's clients the total continues past where counting stopped.
 * `count` counts the hits up to a maximum.
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
  const balance = inOneCurrency(represented.balances)
  return { total: counted.total, more: counted.more, representative: balance && { name, balance } }
}

/** Returns the name by which all hits matched; null if any of them matched in another way. */
function commonRepresentative({ hits, total }: Pick<SearchResult, 'hits' | 'total'>): string | null {
  const name = hits[0]?.match.text
  if (name === undefined || total < 2) return null
  const isShared = hits.every(({ match }) => match.field === 'representative' && match.text === name)
  return isShared ? name : null
}

function inOneCurrency([
  first = { cents: cents(0), currency: 'EUR' },
  ...others
]: readonly Money[]): Money | null {
  return others.length > 0 ? null : first
}
