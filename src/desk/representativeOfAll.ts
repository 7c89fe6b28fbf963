import type { FoundClients } from '../clients/client.ts'
import { readRepresentedClients } from '../clients/index.ts'
import type { Database } from '../database/open.ts'
import { readBalances } from '../receivables/index.ts'
import { type Money, sumCents } from '../values/cents.ts'

/** Clients of one representative are counted and added up to here. */
const mostRepresented = 1_000

/** The one representative that all hits were found by; null when anything else than that name led to one. */
function representativeOf({ hits, total }: FoundClients): string | null {
  const name = hits[0]?.match.text
  if (name === undefined || total < 2) return null
  const isTheirs = hits.every(({ match }) => match.field === 'representative' && match.text === name)
  return isTheirs ? name : null
}

type Counted = Pick<FoundClients, 'total' | 'more'>

/**
 * The representative of all hits with the balance of all of that representative's clients, also of those that
 * are not among the hits shown; null when there are too many to count, or when balances are in several currencies.
 * Where counting the hits had stopped, they are counted on by `count`: of an office all clients are told.
 */
export async function representativeOfAll(
  database: Database,
  found: FoundClients,
  count: (countTo: number) => Promise<Counted>,
): Promise<{
  readonly representative: { readonly name: string; readonly balance: Money }
  readonly counted: Counted
} | null> {
  const name = representativeOf(found)
  if (name === null) return null
  const clients = await readRepresentedClients(database, name, mostRepresented)
  if (clients === null || clients.length < found.total) return null
  const counted = found.more ? await count(mostRepresented + 1) : found
  // Each of them fits what was typed, so as many as there are hits means: the same ones.
  if (clients.length !== counted.total) return null
  const known = await readBalances(database, clients)
  const balances = clients.flatMap((id) => known.get(id) ?? [])
  const currency = balances[0]?.currency ?? 'EUR'
  if (balances.some((balance) => balance.currency !== currency)) return null
  const balance = { cents: sumCents(balances.map((each) => each.cents)), currency }
  return { representative: { name, balance }, counted: { total: counted.total, more: counted.more } }
}
