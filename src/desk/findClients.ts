import type { ClientHit } from '../clients/client.ts'
import { findClients } from '../clients/index.ts'
import type { Database } from '../database/open.ts'
import { readSettings } from '../portal/index.ts'
import { clientsByAmount, invoicesByNumber, readBalances } from '../receivables/index.ts'
import { cents, type Money } from '../values/cents.ts'
import type { ClientId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Desk } from './desk.ts'
import type { Parts } from './parts.ts'

/**
 * Finds clients by whatever was typed, with their balances. The log line tells that was searched, never
 * what for: the text may be a person's name.
 */
export function createFindClients(parts: Parts): Desk['findClients'] {
  const { counters, database, exact, gate } = parts
  return (asker, question) =>
    gate.show(asker, { event: 'search', part: 'clients', role: 'Desk.Read' }, async () => {
      await counters.search(asker)
      const balances = createBalances(database)
      const [found, freshness] = await Promise.all([
        findClients(
          database,
          { ...question, byBirthDate: async () => (await readSettings(database)).features.searchByBirthDate },
          {
            invoicesByNumber: (number) => invoicesByNumber(database, number),
            clientsByAmount: (amount) => clientsByAmount(database, amount),
            clientsWithBalance: async (ids) => {
              const read = await balances(ids)
              return new Set(ids.filter((id) => read.get(id)?.cents))
            },
          },
        ),
        exact.freshness(),
      ])
      const shown = await balances([...found.hits, ...found.similar].map((hit) => hit.id))
      return {
        answer: {
          clients: found.hits.map((hit) => row(hit, shown)),
          similar: found.similar.map((hit) => row(hit, shown)),
          total: found.total,
          single: found.single,
          asOf: freshness.asOf?.toISOString() ?? null,
        },
      }
    })
}

/** Reads balances, each client's once: those by which hits are ranked are those that they show. */
function createBalances(
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
