import { sql } from 'kysely'
import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type InvoiceFigures, invoicesOf } from '../../money/invoice.ts'
import type { View } from '../../money/measure.ts'
import { type Term, termColumns, termOf } from '../../money/term.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'

/** All terms of a client, open and settled, and the home currency of their administration. */
export type Books = { readonly terms: readonly Term[]; readonly homeCurrency: string }

type CacheEntry = { readonly stamp: string; readonly books: Books }
/** The books read last, per database; a map is ordered from least to most recently used. */
const caches = new WeakMap<Database, Map<ClientId, CacheEntry>>()
/** About as many terms as fit in 20 MB. */
const maxCachedTerms = 20_000

/**
 * Reads the books of a client: a few terms for most, a thousand or so for the oldest. An employee who opens a card
 * opens its open items and invoices next, so books are cached until their rows change (docs/decisions.md).
 */
export async function readBooks(
  database: Database,
  id: ClientId,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<Books> {
  const { stamp, homeCurrency } = await readStamp(database, id, homeCurrencyOf)
  const cache = caches.get(database) ?? new Map<ClientId, CacheEntry>()
  caches.set(database, cache)
  const cached = cache.get(id)
  const books =
    cached?.stamp === stamp ? cached.books : { terms: await readTerms(database, id), homeCurrency }
  cache.delete(id)
  cache.set(id, { stamp, books })
  evict(cache)
  return books
}

/** Returns the invoices in the books, newest first. `today` is the day in Europe/Amsterdam. */
export function invoicesIn(books: Books, today: Day): readonly InvoiceFigures[] {
  return invoicesOf(books.terms, viewOf(books, today))
}

export function viewOf({ homeCurrency }: Books, today: Day): View {
  return { today, homeCurrency }
}

/**
 * Returns a stamp that changes with every change to the client's terms, because each version of a row has its own
 * ctid and xmin. Terms read after the stamp may be newer than it; the next stamp then differs and they are read again.
 */
async function readStamp(
  database: Database,
  id: ClientId,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<{ readonly stamp: string; readonly homeCurrency: string }> {
  const { rowStamp, homeCurrency } = await database
    .selectFrom('term')
    .select(homeCurrencyOf(sql`min(term.administration)`).as('homeCurrency'))
    .select(
      sql<string>`count(*) || ' ' || coalesce(sum(hashtidextended(term.ctid, term.xmin::text::bigint)), 0)`.as(
        'rowStamp',
      ),
    )
    .modifyFront(prepared)
    .where('client_id', '=', id)
    .executeTakeFirstOrThrow()
  return { stamp: `${rowStamp} ${homeCurrency}`, homeCurrency }
}

async function readTerms(database: Database, id: ClientId): Promise<readonly Term[]> {
  const rows = await database.selectFrom('term').select(termColumns).where('client_id', '=', id).execute()
  return rows.map(termOf)
}

/** Removes the least recently used books until the rest fit. */
function evict(cache: Map<ClientId, CacheEntry>): void {
  let terms = 0
  for (const { books } of cache.values()) terms += books.terms.length
  for (const [id, { books }] of cache) {
    if (terms <= maxCachedTerms || cache.size === 1) return
    cache.delete(id)
    terms -= books.terms.length
  }
}
