import { sql } from 'kysely'
import type { SearchResult } from '../../../src/clients/client.ts'
import { findClients } from '../../../src/clients/index.ts'
import type { ReceivablesQueries } from '../../../src/clients/receivablesQueries.ts'
import type { Database } from '../../../src/database/open.ts'
import { invoiceId } from '../../../src/values/ids.ts'
import { byBirthDate, idOf, noReceivables, storePeople, uuidOf } from '../people.ts'
import { corpusInvoices, corpusPeople } from './corpusPeople.ts'
import { corpusQueries } from './corpusQueries.ts'
import type { CorpusQuery } from './corpusQuery.ts'
import { crowdMember } from './crowd.ts'
import { untidyPeople } from './untidyPeople.ts'

/** The numbers of the clients that an engine finds, best first. `opens` is the one whose card opens by itself. */
type Answer = { readonly clients: readonly string[]; readonly opens: string | null }
export type Engine = (searchText: string) => Promise<Answer>

export type KindScore = {
  readonly kind: string
  readonly queries: number
  readonly first: number
  readonly withinFive: number
  readonly falseOpenings: number
  /** One readable line for each query that did not find the right client first. */
  readonly missed: readonly string[]
}

const batchSize = 2000

/** Stores the people of the corpus and a crowd of this size. */
export async function storeCorpus(database: Database, crowd: number): Promise<void> {
  await storePeople(database, [...corpusPeople, ...untidyPeople])
  for (let start = 0; start < crowd; start += batchSize) {
    const size = Math.min(batchSize, crowd - start)
    await storePeople(
      database,
      Array.from({ length: size }, (_, index) => crowdMember(start + index)),
    )
  }
}

const corpusReceivables: ReceivablesQueries = {
  ...noReceivables,
  invoicesByNumber: (number) => {
    const invoices = corpusInvoices
      .filter((invoice) => invoice.number === number)
      .map(({ client }) => ({
        clientId: idOf(client),
        invoiceId: uuidOf(number),
        date: '2026-01-01',
        role: 1,
      }))
    return sql`${JSON.stringify(invoices)}::json`
  },
  clientsByAmount: async (amount) =>
    corpusInvoices
      .filter((invoice) => Math.abs(invoice.amount) === amount)
      .map(({ client, number }) => ({ clientId: idOf(client), invoiceId: invoiceId(uuidOf(number)) })),
}

/** The search of the portal. */
export function portalEngine(database: Database): Engine {
  return async (searchText) => {
    const result: SearchResult = await findClients(
      database,
      { q: searchText, limit: 20, byBirthDate },
      corpusReceivables,
    )
    const clients = [...result.hits, ...result.similar].map((hit) => hit.number)
    return { clients, opens: result.single ? (clients[0] ?? null) : null }
  }
}

/** Runs every query of the corpus on the engine. */
export async function scoreCorpus(engine: Engine): Promise<readonly KindScore[]> {
  const scores: KindScore[] = []
  for (const [kind, queries] of Object.entries(corpusQueries)) {
    const results = []
    for (const query of queries) results.push(judge(query, await engine(query[0])))
    scores.push({
      kind,
      queries: queries.length,
      first: results.filter((result) => result.first).length,
      withinFive: results.filter((result) => result.withinFive).length,
      falseOpenings: results.filter((result) => result.falseOpening).length,
      missed: results.flatMap((result) => (result.first && !result.falseOpening ? [] : [result.summary])),
    })
  }
  return scores
}

function judge([searchText, expected, opening]: CorpusQuery, { clients, opens }: Answer) {
  const numbers = expected === null ? [] : [expected].flat()
  const isAny = expected === null && opening === 'closed'
  const first = isAny || (numbers.length === 0 ? clients.length === 0 : numbers.includes(clients[0] ?? ''))
  const withinFive =
    isAny || (numbers.length === 0 ? first : numbers.every((number) => clients.slice(0, 5).includes(number)))
  const falseOpening = opens !== null && (opening === 'closed' || !numbers.includes(opens))
  const summary = `"${searchText}": expected ${numbers.join('/') || 'no one'}, got ${clients.slice(0, 5).join(' ') || 'no one'}${opens ? `, opened ${opens}` : ''}`
  return { first, withinFive, falseOpening, summary }
}
