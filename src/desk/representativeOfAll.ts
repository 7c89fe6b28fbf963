import type { SearchResult } from '../clients/client.ts'
import { readRepresented } from '../clients/index.ts'
import type { Database } from '../database/open.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { balancesTogether } from '../receivables/index.ts'
import { cents, type Money } from '../values/cents.ts'
import type { OversizedRepresentatives } from './oversizedRepresentatives.ts'

/** Clients of one representative are counted and added up to here. */
const mostRepresented = 1_000

/** The one representative that all hits were found by; null when anything else than that name led to one. */
function representativeOf({ hits, total }: Pick<SearchResult, 'hits' | 'total'>): string | null {
  const name = hits[0]?.match.text
  if (name === undefined || total < 2) return null
  const isTheirs = hits.every(({ match }) => match.field === 'representative' && match.text === name)
  return isTheirs ? name : null
}

type Counted = Pick<SearchResult, 'total' | 'more'>
type Together = { readonly name: string; readonly balance: Money }

/**
 * The representative of all hits with the balance of all of that representative's clients, also of those that
 * are not among the hits shown; null when there are too many to count, or when balances are in several currencies.
 * With it how many hits there are: where counting them had stopped, those of an office are counted on by `count`.
 */
export async function representativeOfAll(
  database: Database,
  { hits, total, more }: SearchResult,
  {
    count,
    large,
  }: { readonly count: (countTo: number) => Promise<Counted>; readonly large: OversizedRepresentatives },
): Promise<Counted & { readonly representative: Together | null }> {
  const none = { total, more, representative: null }
  const name = representativeOf({ hits, total })
  if (name === null || large.has(name)) return none
  const represented = await readRepresented(database, name, {
    max: mostRepresented,
    totalBalances: (clients) => balancesTogether(clients, homeCurrencyOf),
  })
  if (represented === null) large.remember(name)
  if (represented === null || represented.clients < total) return none
  const counted = more ? await count(mostRepresented + 1) : none
  // Each of them fits what was typed, so as many as there are hits means: the same ones.
  if (represented.clients !== counted.total) return none
  const balance = inOneCurrency(represented.balances)
  return { total: counted.total, more: counted.more, representative: balance && { name, balance } }
}

function inOneCurrency([
  first = { cents: cents(0), currency: 'EUR' },
  ...others
]: readonly Money[]): Money | null {
  return others.length > 0 ? null : first
}
