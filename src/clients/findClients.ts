import type { Database } from '../database/open.ts'
import type { ClientHit, FoundClients, Ledger } from './client.ts'
import { searchResembling } from './findSimilar.ts'
import { clientsWithAmounts, onlyAmounts, withAmounts } from './ledger.ts'
import { readHits } from './queries/clientSummaries.ts'
import { phoneQuery } from './query/callerNumber.ts'
import { type Query, readQuery } from './query/readQuery.ts'
import { type Ranked, type Sources, search } from './search.ts'
import { mayBeBirthDate, type Term, termsOf } from './searchTerms.ts'
import { searchTyped } from './searchTyped.ts'

/** With fewer hits than this, clients that only resemble what was typed are shown below them. */
const few = 5
/** Hits are counted up to here, or as far as they are shown. */
const leastCounted = 50
/** Also where fewer are shown, so that the best are among them. */
const leastRanked = 25

type Question = {
  readonly q: string
  readonly limit: number
  /** Hits are counted up to here; what is not said is far enough, for counting on takes longer than finding. */
  readonly countTo?: number
  readonly only?: 'phone' | undefined
  /** Whether the institution lets clients be found by it; asked only when a date was typed. */
  readonly byBirthDate: () => Promise<boolean>
}

/**
 * Finds clients by whatever was typed in the one box. Hits fit every part of it. When there are few,
 * `similar` gives those that sound like it; when there are none at all, those that fit but for a typing
 * error. Text that means nothing gives an empty answer. What only the ledger knows, numbers of invoices and
 * amounts, is asked of `ledger`. A date finds nobody where `byBirthDate` says no. With `only` the text is a
 * telephone number and nothing else; then a card opens by the whole number alone.
 */
export async function findClients(
  database: Database,
  { q, limit, only, byBirthDate, countTo = Math.max(limit, leastCounted) }: Question,
  ledger: Ledger,
): Promise<FoundClients> {
  const sources = { database, ledger, countTo, ranked: Math.max(limit, leastRanked) }
  const query = await readWith(only === 'phone' ? phoneQuery(q) : readQuery(q), byBirthDate)
  const terms = termsOf(query)
  const amounts = await clientsWithAmounts(query, ledger)
  if ((terms.length === 0 && amounts === null) || limit < 1) return nothing
  if (terms.length === 0 && amounts !== null) return onlyBy(sources, onlyAmounts(amounts), limit)
  const among = amounts && [...amounts.keys()]
  const { strict, found } = await searchTyped(sources, query, { terms, among, few })
  const similar = found.total < few ? await searchResembling(sources, terms, { among, found }) : []
  const [hits = [], alike = []] = await shownHits(
    sources,
    [found.rows, similar].map((rows) => withAmounts(rows, amounts).slice(0, limit)),
  )
  const certain = strict.total === 1 && strict.complete && similar.length === 0
  return {
    hits,
    similar: alike,
    total: found.total,
    more: found.more,
    single: certain && (only === 'phone' ? isExact(hits) : mayOpen(hits, terms)),
  }
}

/**
 * How many clients fit every part of what was typed, an amount apart, up to `countTo`; for who knows already that
 * somebody fits.
 */
export async function countClients(
  database: Database,
  { q, byBirthDate, countTo }: Pick<Question, 'q' | 'byBirthDate'> & { readonly countTo: number },
  ledger: Ledger,
): Promise<Pick<FoundClients, 'total' | 'more'>> {
  const query = await readWith(readQuery(q), byBirthDate)
  // One client is ranked, for the count comes with it: what is shown of each takes longer than counting on.
  return search({ database, ledger, countTo, ranked: 1 }, termsOf(query), null)
}

async function readWith(typed: Query, byBirthDate: Question['byBirthDate']): Promise<Query> {
  return { ...typed, byBirthDate: !mayBeBirthDate(typed) || (await byBirthDate()) }
}

const nothing: FoundClients = { hits: [], similar: [], total: 0, more: false, single: false }

/** An amount alone opens no card: it tells nobody apart, next month another client has it. */
async function onlyBy(sources: Sources, found: Ranked, limit: number): Promise<FoundClients> {
  const [hits = []] = await shownHits(sources, [found.rows.slice(0, limit)])
  return { ...nothing, hits, total: found.total, more: found.more }
}

/** What is shown of each of these lists of clients. */
async function shownHits(
  sources: Sources,
  lists: readonly Ranked['rows'][],
): Promise<readonly (readonly ClientHit[])[]> {
  const clients = await readHits(
    sources,
    lists.flat().flatMap((row) => (row.hit ? [] : row.id)),
  )
  return lists.map((rows) =>
    rows.flatMap(({ id, match, hit, invoiceId }) => {
      const client = hit ?? clients.get(id)
      return client ? [{ ...client, match, invoiceId }] : []
    }),
  )
}

/** A start of so few characters says nothing, even when one client alone fits it. */
const shortest = { name: 3, phone: 6 }

function isExact([hit]: readonly ClientHit[]): boolean {
  return hit?.match.kind === 'exact'
}

function mayOpen([hit]: readonly ClientHit[], terms: readonly Term[]): boolean {
  if (!hit) return false
  const longest = Math.max(...terms.map((term) => term.length))
  const isName =
    hit.match.field === 'name' || hit.match.field === 'representative' || hit.match.field === 'city'
  if (isName && longest < shortest.name) return false
  return !(hit.match.field === 'phone' && hit.match.kind === 'prefix' && longest < shortest.phone)
}
