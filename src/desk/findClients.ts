import type { ClientHit } from '../clients/client.ts'
import { findClients } from '../clients/index.ts'
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
      const [found, freshness] = await Promise.all([
        findClients(database, question, {
          invoicesByNumber: (number) => invoicesByNumber(database, number),
          clientsByAmount: (amount) => clientsByAmount(database, amount),
        }),
        exact.freshness(),
      ])
      const ids = [...found.hits, ...found.similar].map((hit) => hit.id)
      const balances = await readBalances(database, ids)
      return {
        answer: {
          clients: found.hits.map((hit) => row(hit, balances)),
          similar: found.similar.map((hit) => row(hit, balances)),
          total: found.total,
          single: found.single,
          asOf: freshness.asOf?.toISOString() ?? null,
        },
      }
    })
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
