import type { Database } from '../../database/open.ts'
import type { ClientId } from '../../values/ids.ts'
import type { Language } from '../../values/language.ts'
import type { ClientHit, SearchResult } from '../client.ts'
import { readSummaries } from '../clientSummaries.ts'
import type { ReceivablesQueries } from '../receivablesQueries.ts'
import { findByAmounts, rankedByAmount, withAmounts } from './amountMatches.ts'
import { search } from './attempts.ts'
import { findSimilar } from './findSimilar.ts'
import { findByInvoiceNumber, withInvoices } from './invoiceMatches.ts'
import { hasKnownWord, readKnownCities } from './knownWords.ts'
import { opensByItself } from './opensByItself.ts'
import type { RankedClients } from './rankedClients.ts'
import type { SearchContext } from './searchContext.ts'
import { fallbackTerms, identifyingTerms, mayBeBirthDate, searchTermsOf } from './searchTerms.ts'
import { readCallerNumber } from './text/callerNumber.ts'
import { readQuery } from './text/readQuery.ts'
import type { SearchQuery } from './text/searchQuery.ts'

/** With fewer hits than this, similar clients are listed below them. */
const enoughHits = 5
/** Count at least up to this number of hits, even if fewer are shown. */
const minCountTo = 50
/** Rank at least this many hits, so that the best are among the few shown. */
const minRankLimit = 25

type SearchRequest = {
  /** The search text. */
  readonly q: string
  readonly limit: number
  /** Count hits up to this number; by default not much further than are shown, since counting is slow. */
  readonly countTo?: number
  /** `phone` if the text is the number of a caller. */
  readonly only?: 'phone' | undefined
  /** The language in which to write an amount that matched; Dutch by default. */
  readonly language?: Language | null
  /** Resolves to whether the institution allows searching by birth date; called only if the text has a date. */
  readonly byBirthDate: () => Promise<boolean>
}

/**
 * Finds clients by the text in the one search box. Each hit matches every part of the text. With few hits, `similar`
 * lists clients whose name or city sounds like the text; with none, also those with a typo in it, or else those that
 * match what identifies a client in the text, such as a telephone number, beside words that no client has. Returns an empty
 * result for text without meaning. With `only: 'phone'` the text is read as a telephone number and nothing else.
 */
export async function findClients(
  database: Database,
  { q, limit, only, language, byBirthDate, countTo = Math.max(limit, minCountTo) }: SearchRequest,
  receivables: ReceivablesQueries,
): Promise<SearchResult> {
  const context = { database, receivables, countTo, rankLimit: Math.max(limit, minRankLimit) }
  const isCallerNumber = only === 'phone'
  const query = await allowBirthDate(isCallerNumber ? readCallerNumber(q) : readQuery(q), byBirthDate)
  const terms = searchTermsOf(query)
  const amounts = await findByAmounts(query, receivables, language ?? 'nl')
  if ((terms.length === 0 && amounts === null) || limit < 1) return emptyResult
  if (terms.length === 0 && amounts !== null) return amountResult(context, rankedByAmount(amounts), limit)
  const among = amounts && [...amounts.keys()]
  const invoices = await findByInvoiceNumber(context, query)
  const obvious = withInvoices(await search(context, terms, among), invoices)
  const found = obvious.total > 0 ? obvious : await searchOtherReadings(context, query, among)
  const alike = found.total < enoughHits ? await findSimilar(context, terms, { among, found }) : []
  const isNobody = found.total === 0 && alike.length === 0
  const similar = isNobody ? await searchIdentifiers(context, query, among) : alike
  const [hits = [], similarHits = []] = await readHits(
    context,
    [found.rows, similar].map((rows) => withAmounts(rows, amounts).slice(0, limit)),
  )
  const hasSimilar = similar.length > 0
  return {
    hits,
    similar: similarHits,
    total: found.total,
    more: found.more,
    single: opensByItself(hits, { obvious, hasSimilar, terms, isCallerNumber }),
  }
}

/**
 * Counts, up to `countTo`, the clients that match every part of the text except amounts. Only the obvious reading of
 * the text counts, so call it only if that reading has a match.
 */
export async function countClients(
  database: Database,
  { q, byBirthDate, countTo }: Pick<SearchRequest, 'q' | 'byBirthDate'> & { readonly countTo: number },
  receivables: ReceivablesQueries,
): Promise<Pick<SearchResult, 'total' | 'more'>> {
  const query = await allowBirthDate(readQuery(q), byBirthDate)
  // The count comes with the ranked rows; rank one, because reading the details of each takes longer than counting.
  return search({ database, receivables, countTo, rankLimit: 1 }, searchTermsOf(query), null)
}

async function allowBirthDate(
  query: SearchQuery,
  byBirthDate: SearchRequest['byBirthDate'],
): Promise<SearchQuery> {
  return { ...query, byBirthDate: !mayBeBirthDate(query) || (await byBirthDate()) }
}

/** Searches by what the text may mean besides the obvious. */
async function searchOtherReadings(
  context: SearchContext,
  query: SearchQuery,
  among: readonly ClientId[] | null,
): Promise<RankedClients> {
  const cities = await readKnownCities(context.database, query)
  return search(context, fallbackTerms(query, cities), among)
}

/** Searches by what identifies a client in the text, if no client has the words around it: "gemist: 06…". */
async function searchIdentifiers(
  context: SearchContext,
  query: SearchQuery,
  among: readonly ClientId[] | null,
): Promise<RankedClients['rows']> {
  const terms = identifyingTerms(query)
  if (terms.length === 0 || (await hasKnownWord(context.database, query))) return []
  return (await search(context, terms, among)).rows
}

const emptyResult: SearchResult = { hits: [], similar: [], total: 0, more: false, single: false }

/** An amount alone never opens a card, because next month another client has the same one. */
async function amountResult(
  context: SearchContext,
  ranked: RankedClients,
  limit: number,
): Promise<SearchResult> {
  const [hits = []] = await readHits(context, [ranked.rows.slice(0, limit)])
  return { ...emptyResult, hits, total: ranked.total, more: ranked.more }
}

/** Turns each list of ranked clients into hits, reading the summaries that are still missing. */
async function readHits(
  context: SearchContext,
  lists: readonly RankedClients['rows'][],
): Promise<readonly (readonly ClientHit[])[]> {
  const missing = lists.flat().flatMap((row) => (row.summary ? [] : row.id))
  const summaries = await readSummaries(context.database, missing, context.receivables.balanceOf)
  return lists.map((rows) =>
    rows.flatMap(({ id, match, summary, invoiceId, invoices }) => {
      const client = summary ?? summaries.get(id)
      return client ? [{ ...client, match, invoiceId, ...(invoices ? { invoices } : {}) }] : []
    }),
  )
}
