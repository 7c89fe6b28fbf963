import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type InvoiceFigures, invoicesOf } from '../../money/invoice.ts'
import type { View } from '../../money/measure.ts'
import { type Term, termColumns, termOf } from '../../money/term.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'

/** All terms of a client, settled or not, and the currency of their administration; euro when there are none. */
export type Books = { readonly terms: readonly Term[]; readonly homeCurrency: string }

type Kept = { readonly stamp: string; readonly books: Books }
/** The books that somebody looked at last, per database; the one looked at longest ago stands first. */
const shelves = new WeakMap<Database, Map<ClientId, Kept>>()
/** About as many terms as fit in 20 MB. */
const mostTerms = 20_000

/**
 * The books of a client: a few terms for most, a thousand or so for the oldest. Who looks at a card looks at
 * its open items and invoices next, so books are kept in memory for as long as their rows stay as they are: one
 * look at the rows' places and transactions tells (docs/decisions.md).
 */
export async function readBooks(database: Database, id: ClientId): Promise<Books> {
  const { stamp, currency } = await readStamp(database, id)
  const shelf = shelves.get(database) ?? new Map<ClientId, Kept>()
  shelves.set(database, shelf)
  const kept = shelf.get(id)
  const books =
    kept?.stamp === stamp ? kept.books : { terms: await readTerms(database, id), homeCurrency: currency }
  shelf.delete(id)
  shelf.set(id, { stamp, books })
  clear(shelf)
  return books
}

const figures = new WeakMap<Books, { readonly today: Day; readonly invoices: readonly InvoiceFigures[] }>()

/** The invoices that the books make, newest first; worked out once a day. `today` is the day in Europe/Amsterdam. */
export function invoicesIn(books: Books, today: Day): readonly InvoiceFigures[] {
  const known = figures.get(books)
  if (known?.today === today) return known.invoices
  const invoices = invoicesOf(books.terms, viewOf(books, today))
  figures.set(books, { today, invoices })
  return invoices
}

export function viewOf({ homeCurrency }: Books, today: Day): View {
  return { today, homeCurrency }
}

/**
 * Every version of a row has a place and a transaction of its own, so equal sums over both mean the same rows.
 * What is read after a stamp may be newer than it: then the next stamp differs, and they are read again.
 */
async function readStamp(
  database: Database,
  id: ClientId,
): Promise<{ readonly stamp: string; readonly currency: string }> {
  const row = await database
    .selectFrom('term')
    .select(
      sql<
        string | null
      >`(SELECT currency FROM exact_administration WHERE exact_administration.id = min(term.administration))`.as(
        'currency',
      ),
    )
    .select(
      sql<string>`count(*) || ' ' || coalesce(sum(hashtidextended(term.ctid, term.xmin::text::bigint)), 0)`.as(
        'stamp',
      ),
    )
    .modifyFront(prepared)
    .where('client_id', '=', id)
    .executeTakeFirstOrThrow()
  const currency = row.currency ?? 'EUR'
  return { stamp: `${row.stamp} ${currency}`, currency }
}

async function readTerms(database: Database, id: ClientId): Promise<readonly Term[]> {
  const rows = await database.selectFrom('term').select(termColumns).where('client_id', '=', id).execute()
  return rows.map(termOf)
}

function clear(shelf: Map<ClientId, Kept>): void {
  let terms = 0
  for (const { books } of shelf.values()) terms += books.terms.length
  for (const [id, { books }] of shelf) {
    if (terms <= mostTerms || shelf.size === 1) return
    shelf.delete(id)
    terms -= books.terms.length
  }
}
