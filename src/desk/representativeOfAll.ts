import type { FoundClients } from '../clients/client.ts'
import { readRepresentedClients } from '../clients/index.ts'
import type { Database } from '../database/open.ts'
import { readBalances } from '../receivables/index.ts'
import { type Money, sumCents } from '../values/cents.ts'
import type { ClientId } from '../values/ids.ts'
import type { LargeOffices } from './largeOffices.ts'

/** Clients of one representative are counted and added up to here. */
const mostRepresented = 1_000

/** The one representative that all hits were found by; null when anything else than that name led to one. */
function representativeOf({ hits, total }: Pick<FoundClients, 'hits' | 'total'>): string | null {
  const name = hits[0]?.match.text
  if (name === undefined || total < 2) return null
  const isTheirs = hits.every(({ match }) => match.field === 'representative' && match.text === name)
  return isTheirs ? name : null
}

type Counted = Pick<FoundClients, 'total' | 'more'>
type Together = { readonly name: string; readonly balance: Money }

/**
 * The representative of all hits with the balance of all of that representative's clients, also of those that
 * are not among the hits shown; null when there are too many to count, or when balances are in several currencies.
 * With it how many hits there are: where counting them had stopped, those of an office are counted on by `count`.
 */
export async function representativeOfAll(
  database: Database,
  { hits, total, more }: FoundClients,
  { count, large }: { readonly count: (countTo: number) => Promise<Counted>; readonly large: LargeOffices },
): Promise<Counted & { readonly representative: Together | null }> {
  const none = { total, more, representative: null }
  const name = representativeOf({ hits, total })
  if (name === null || large.has(name)) return none
  const clients = await readRepresentedClients(database, name, mostRepresented)
  if (clients === null) large.remember(name)
  if (clients === null || clients.length < total) return none
  const counted = more ? await count(mostRepresented + 1) : none
  // Each of them fits what was typed, so as many as there are hits means: the same ones.
  if (clients.length !== counted.total) return none
  const balance = await addedUp(database, clients)
  return { total: counted.total, more: counted.more, representative: balance && { name, balance } }
}

async function addedUp(database: Database, clients: readonly ClientId[]): Promise<Money | null> {
  const known = await readBalances(database, clients)
  const balances = clients.flatMap((id) => known.get(id) ?? [])
  const currency = balances[0]?.currency ?? 'EUR'
  if (balances.some((balance) => balance.currency !== currency)) return null
  return { cents: sumCents(balances.map((balance) => balance.cents)), currency }
}
