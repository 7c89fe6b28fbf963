import { sql } from 'kysely'
import type { FoundClients, Ledger } from '../../../src/clients/client.ts'
import { findClients } from '../../../src/clients/index.ts'
import type { Database } from '../../../src/database/open.ts'
import { invoiceId } from '../../../src/values/ids.ts'
import { byBirthDate, idOf, noInvoices, storePeople, uuidOf } from '../people.ts'
import { corpusInvoices, corpusPeople } from './corpusPeople.ts'
import { corpusQueries } from './corpusQueries.ts'
import type { CorpusQuery } from './corpusQuery.ts'
import { crowdMember } from './crowd.ts'

/** Numbers of clients as an engine gives them, best first; `opens` is the one whose card opened by itself. */
type Answer = { readonly clients: readonly string[]; readonly opens: string | null }
export type Engine = (typed: string) => Promise<Answer>

export type KindScore = {
  readonly kind: string
  readonly queries: number
  readonly first: number
  readonly withinFive: number
  readonly falseOpenings: number
  /** What was not first, as it may be read by people. */
  readonly missed: readonly string[]
}

const atOnce = 2000

/** Hides the people of the corpus in a crowd of so many. */
export async function storeCorpus(database: Database, crowd: number): Promise<void> {
  await storePeople(database, corpusPeople)
  for (let start = 0; start < crowd; start += atOnce) {
    const size = Math.min(atOnce, crowd - start)
    await storePeople(
      database,
      Array.from({ length: size }, (_, index) => crowdMember(start + index)),
    )
  }
}

/** The invoices of the corpus, as the ledger would find them. */
const corpusLedger: Ledger = {
  ...noInvoices,
  invoicesByNumber: (number) => {
    const invoices = corpusInvoices
      .filter((invoice) => invoice.number === number)
      .map(({ client }) => ({ clientId: idOf(client), invoiceId: uuidOf(number) }))
    return sql`${JSON.stringify(invoices)}::json`
  },
  clientsByAmount: async (amount) =>
    corpusInvoices
      .filter((invoice) => Math.abs(invoice.amount) === amount)
      .map(({ client, number }) => ({ clientId: idOf(client), invoiceId: invoiceId(uuidOf(number)) })),
}

/** The portal's own search. */
export function portalEngine(database: Database): Engine {
  return async (typed) => {
    const found: FoundClients = await findClients(
      database,
      { q: typed, limit: 20, byBirthDate },
      corpusLedger,
    )
    const clients = [...found.hits, ...found.similar].map((hit) => hit.number)
    return { clients, opens: found.single ? (clients[0] ?? null) : null }
  }
}

/** Puts every query of the corpus to the engine. */
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
      missed: results.flatMap((result) => (result.first && !result.falseOpening ? [] : [result.told])),
    })
  }
  return scores
}

function judge([typed, meant, opening]: CorpusQuery, { clients, opens }: Answer) {
  const wanted = meant === null ? [] : [meant].flat()
  const isAny = meant === null && opening === 'closed'
  const first = isAny || (wanted.length === 0 ? clients.length === 0 : wanted.includes(clients[0] ?? ''))
  const withinFive =
    isAny || (wanted.length === 0 ? first : wanted.every((number) => clients.slice(0, 5).includes(number)))
  const falseOpening = opens !== null && (opening === 'closed' || !wanted.includes(opens))
  const told = `"${typed}": wanted ${wanted.join('/') || 'nobody'}, got ${clients.slice(0, 5).join(' ') || 'nobody'}${opens ? `, opened ${opens}` : ''}`
  return { first, withinFive, falseOpening, told }
}
