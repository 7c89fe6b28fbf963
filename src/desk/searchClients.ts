import type { Employee } from '../access/index.ts'
import type { ClientHit, SearchResult } from '../clients/client.ts'
import { countClients, findClients } from '../clients/index.ts'
import type { ReceivablesQueries } from '../clients/receivablesQueries.ts'
import type { Database } from '../database/open.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { readSettings } from '../portal/index.ts'
import { balanceOf, clientsByAmount, invoicesByNumber } from '../receivables/index.ts'
import { cents } from '../values/cents.ts'
import type { AdministrationId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { ClientSearchRequest, Desk } from './desk.ts'
import { onNextTick } from './nextTick.ts'
import { representativeOfAll } from './representativeOfAll.ts'
import { withSearchTimeLimit } from './searchTimeLimit.ts'

/** Finds clients with their balances. The search text is not logged, because it may be a person's name. */
export function createFindClients(dependencies: Dependencies): Desk['findClients'] {
  const { counters, exact, gate } = dependencies
  return (asker, request, gone) =>
    gate.show(asker, 'findClients', {}, async () => {
      await counters.search(asker, request.limit)
      const { language } = asker.employee
      const find = (connection: Database) => search(connection, { ...request, language })
      const answer = Promise.all([
        withSearchTimeLimit(dependencies, gone, find),
        onNextTick(exact.freshness),
        onNextTick(exact.namesIfSeveral),
      ]).then(([{ hits, similar, representative, ...result }, { asOf }, names]) => ({
        clients: hits.map((hit) => hitRow(hit, names)),
        similar: similar.map((hit) => hitRow(hit, names)),
        ...result,
        ...(representative ? { representative: totalRow(representative, names) } : {}),
        asOf: asOf?.toISOString() ?? null,
      }))
      return { answer }
    })
}

async function search(
  database: Database,
  request: ClientSearchRequest & Pick<Employee, 'language'>,
): Promise<SearchResult & Pick<Awaited<ReturnType<typeof representativeOfAll>>, 'representative'>> {
  const byBirthDate = async () => (await readSettings(database)).features.searchByBirthDate
  const receivables: ReceivablesQueries = {
    invoicesByNumber,
    clientsByAmount: (amount) => clientsByAmount(database, amount),
    balanceOf: (client) => balanceOf(client, homeCurrencyOf),
  }
  const result = await findClients(database, { ...request, byBirthDate }, receivables)
  const count = (countTo: number) => countClients(database, { ...request, byBirthDate, countTo }, receivables)
  const { total, more, representative } = await representativeOfAll(database, result, count)
  return {
    hits: result.hits,
    similar: result.similar,
    total,
    more,
    single: result.single,
    representative,
  }
}

/** Each administration has a total of its own, with its name if there are several. */
function totalRow(
  { name, balances }: NonNullable<Awaited<ReturnType<typeof representativeOfAll>>['representative']>,
  names: AdministrationNames,
): answers.ClientSearchAnswer['representative'] {
  if (balances.length === 0) return { name, balances: [{ balance: { cents: cents(0), currency: 'EUR' } }] }
  return {
    name,
    balances: balances.map(({ administration: id, ...balance }) => {
      const administration = names.get(id)
      return { ...(administration === undefined ? {} : { administration }), balance }
    }),
  }
}

function hitRow(hit: ClientHit, names: AdministrationNames): answers.ClientSearchAnswer['clients'][number] {
  return {
    ...foundClientRow(hit, names),
    match: hit.match,
    ...(hit.invoiceId ? { invoiceId: hit.invoiceId } : {}),
    ...(hit.invoices ? { invoices: [...hit.invoices] } : {}),
  }
}

type AdministrationNames = ReadonlyMap<AdministrationId, string>

/**
 * Turns a client of a list into a row of the answer, without the reason for the match. The row names the administration
 * if there are several: someone who is a client in two of them has two rows, each with its own balance.
 */
export function foundClientRow(
  hit: Omit<ClientHit, 'match' | 'invoiceId' | 'invoices'>,
  names: AdministrationNames,
): answers.ListedClient {
  const { id, number, name, street, postcode, city, phone, email, status } = hit
  const administration = names.get(hit.administration)
  return {
    id,
    number,
    name,
    ...(administration === undefined ? {} : { administration }),
    ...(hit.birthDate ? { birthDate: hit.birthDate } : {}),
    address: street,
    postcode,
    city,
    phone,
    email,
    ...(hit.representative ? { representative: hit.representative } : {}),
    status,
    balance: hit.balance ?? { cents: cents(0), currency: 'EUR' },
  }
}
