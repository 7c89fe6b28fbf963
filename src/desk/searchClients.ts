import type { ClientHit } from '../clients/client.ts'
import { countClients, findClients } from '../clients/index.ts'
import type { ReceivablesQueries } from '../clients/receivablesQueries.ts'
import type { Database } from '../database/open.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { readSettings } from '../portal/index.ts'
import { balanceOf, clientsByAmount, invoicesByNumber } from '../receivables/index.ts'
import { cents } from '../values/cents.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { onNextTick } from './nextTick.ts'
import { createOversizedRepresentatives, type OversizedRepresentatives } from './oversizedRepresentatives.ts'
import { representativeOfAll } from './representativeOfAll.ts'
import { withSearchTimeLimit } from './searchTimeLimit.ts'

/**
 * Finds clients by whatever was typed, with their balances. The log line tells that was searched, never
 * what for: the text may be a person's name.
 */
export function createFindClients(dependencies: Dependencies): Desk['findClients'] {
  const { counters, gate } = dependencies
  const large = createOversizedRepresentatives(dependencies.now)
  return (asker, question, gone) =>
    gate.show(asker, { event: 'search', part: 'clients', role: 'Desk.Read' }, async () => {
      await counters.search(asker, question.limit)
      return { answer: answer({ ...dependencies, large }, question, gone) }
    })
}

async function answer(
  dependencies: Dependencies & { readonly large: OversizedRepresentatives },
  question: Parameters<Desk['findClients']>[1],
  gone: AbortSignal | undefined,
): Promise<answers.ClientSearchAnswer> {
  const [{ found, representative }, { asOf }] = await Promise.all([
    withSearchTimeLimit(dependencies, gone, (connection) => search(connection, question, dependencies.large)),
    onNextTick(dependencies.exact.freshness),
  ])
  return {
    clients: found.hits.map(row),
    similar: found.similar.map(row),
    total: found.total,
    more: found.more,
    single: found.single,
    ...(representative ? { representative } : {}),
    asOf: asOf?.toISOString() ?? null,
  }
}

async function search(
  database: Database,
  question: Parameters<Desk['findClients']>[1],
  large: OversizedRepresentatives,
) {
  const byBirthDate = async () => (await readSettings(database)).features.searchByBirthDate
  const receivables: ReceivablesQueries = {
    invoicesByNumber,
    clientsByAmount: (amount) => clientsByAmount(database, amount),
    balanceOf: (client) => balanceOf(client, homeCurrencyOf),
  }
  const found = await findClients(database, { ...question, byBirthDate }, receivables)
  const count = (countTo: number) =>
    countClients(database, { ...question, byBirthDate, countTo }, receivables)
  const { representative, ...counted } = await representativeOfAll(database, found, { count, large })
  return { found: { ...found, ...counted }, representative }
}

function row(hit: ClientHit): answers.ClientSearchAnswer['clients'][number] {
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
    balance: hit.balance ?? { cents: cents(0), currency: 'EUR' },
    match,
    ...(hit.invoiceId ? { invoiceId: hit.invoiceId } : {}),
  }
}
