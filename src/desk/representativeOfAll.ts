import type { FoundClients } from '../clients/client.ts'
import { mostCounted, readRepresentedClients } from '../clients/index.ts'
import type { Database } from '../database/open.ts'
import { type Money, sumCents } from '../values/cents.ts'
import type { ClientId } from '../values/ids.ts'

/**
 * The one representative that all hits were found by, with the balance of all of that representative's clients,
 * also of those that are not among the hits shown; null when anything else than that name led to a hit, when it
 * stands beside a single client, when there are too many to count, or when balances are in several currencies.
 */
export async function representativeOfAll(
  database: Database,
  { hits, total }: FoundClients,
  readBalances: (ids: readonly ClientId[]) => Promise<ReadonlyMap<ClientId, Money>>,
): Promise<{ readonly name: string; readonly balance: Money } | null> {
  const name = hits[0]?.match.text
  // Of hits that are not counted to the end nobody knows whether they are all.
  if (name === undefined || total < 2 || total >= mostCounted) return null
  if (!hits.every(({ match }) => match.field === 'representative' && match.text === name)) return null
  const clients = await readRepresentedClients(database, name)
  // Each of them fits what was typed, so as many as there are hits means: the same ones.
  if (clients.length !== total) return null
  const known = await readBalances(clients)
  const balances = clients.flatMap((id) => known.get(id) ?? [])
  const currency = balances[0]?.currency ?? 'EUR'
  if (balances.some((balance) => balance.currency !== currency)) return null
  return { name, balance: { cents: sumCents(balances.map((balance) => balance.cents)), currency } }
}
