import type { ClientHit, Ledger } from '../clients/client.ts'
import { findClients } from '../clients/index.ts'
import type { Database } from '../database/open.ts'
import { readSettings } from '../portal/index.ts'
import { clientsByAmount, invoicesByNumber, readBalances } from '../receivables/index.ts'
import { cents, type Money } from '../values/cents.ts'
import type { ClientId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Desk } from './desk.ts'
import { inTime } from './inTime.ts'
import type { Parts } from './parts.ts'
import { mostRepresented, representativeOf, representativeOfAll } from './representativeOfAll.ts'

/**
 * Finds clients by whatever was typed, with their balances. The log line tells that was searched, never
 * what for: the text may be a person's name.
 */
export function createFindClients(parts: Parts): Desk['findClients'] {
  const { counters, exact, gate } = parts
  const entry = { event: 'search', part: 'clients', role: 'Desk.Read' } as const
  return async (asker, question, gone) => {
    await gate.admit(asker, entry)
    await counters.search(asker)
    // The line is the same whatever is found, so it is written meanwhile; without it there is no answer.
    const [{ found, balances, representative }, freshness] = await Promise.all([
      inTime(parts, gone, (connection) => search(connection, question)),
      exact.freshness(),
      gate.note(asker, entry, 'allowed'),
    ])
    return {
      clients: found.hits.map((hit) => row(hit, balances)),
      similar: found.similar.map((hit) => row(hit, balances)),
      total: found.total,
      more: found.more,
      single: found.single,
      ...(representative ? { representative } : {}),
      asOf: freshness.asOf?.toISOString() ?? null,
    }
  }
}

async function search(database: Database, question: Parameters<Desk['findClients']>[1]) {
  const readBalancesOnce = balanceReader(database)
  const byBirthDate = async () => (await readSettings(database)).features.searchByBirthDate
  const ledger: Ledger = {
    invoicesByNumber: (number) => invoicesByNumber(database, number),
    clientsByAmount: (amount) => clientsByAmount(database, amount),
    clientsWithBalance: async (ids) => {
      const balances = await readBalancesOnce(ids)
      return new Set(ids.filter((id) => balances.get(id)?.cents))
    },
  }
  const first = await findClients(database, { ...question, byBirthDate }, ledger)
  // Of an office all clients are told, so they are counted further than of a name that many have.
  const found =
    first.more && representativeOf(first) !== null
      ? await findClients(database, { ...question, byBirthDate, countTo: mostRepresented }, ledger)
      : first
  const balances = await readBalancesOnce([...found.hits, ...found.similar].map((hit) => hit.id))
  return { found, balances, representative: await representativeOfAll(database, found, readBalancesOnce) }
}

/** Reads balances, each client's once: those by which hits are ranked are those that they show. */
function balanceReader(
  database: Database,
): (ids: readonly ClientId[]) => Promise<ReadonlyMap<ClientId, Money>> {
  const asked = new Set<ClientId>()
  const known = new Map<ClientId, Money>()
  return async (ids) => {
    const unknown = ids.filter((id) => !asked.has(id))
    for (const [id, balance] of await readBalances(database, unknown)) known.set(id, balance)
    for (const id of unknown) asked.add(id)
    return known
  }
}

function row(
  hit: ClientHit,
  balances: ReadonlyMap<ClientId, Money>,
): answers.FoundClients['clients'][number] {
  const { id, number, name, street, postcode, city, phone, email, status, match } = hit
  return {
    id,
    number,
    name,
    ...(hit.birthDate ? { birthDate: hit.birthDate } : {}),
    address: street,
    postcode,
    city,
    phone,
    email,
    ...(hit.representative ? { representative: hit.representative } : {}),
    status,
    balance: balances.get(id) ?? { cents: cents(0), currency: 'EUR' },
    match,
    ...(hit.invoiceId ? { invoiceId: hit.invoiceId } : {}),
  }
}
