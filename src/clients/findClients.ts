import type { Database } from '../database/open.ts'
import type { ClientId, InvoiceId } from '../values/ids.ts'
import type { ClientHit, FoundClients, InvoicesByNumber } from './client.ts'
import { findCandidates, mostCounted } from './queries/candidates.ts'
import { readHits } from './queries/hits.ts'
import { readMatchingKeys } from './queries/matchingKeys.ts'
import { readNearKeys } from './queries/nearKeys.ts'
import { rarestFirst } from './queries/rarity.ts'
import { type Match, rank } from './rank.ts'
import { type Query, readQuery } from './readQuery.ts'
import { fallbackTerms, type Term, termsOf } from './terms.ts'

/** Of so many candidates the keys are read, so that rank can put the best of them first. */
const ranked = 100

type Ranked = {
  readonly rows: readonly {
    readonly id: ClientId
    readonly match: Match
    readonly invoiceId: InvoiceId | null
  }[]
  readonly total: number
}
const nobody: Ranked = { rows: [], total: 0 }

/**
 * Finds clients by whatever was typed in the one box. Hits fit every part of it; only when there are none,
 * `similar` gives those that fit but for one typing error. Text that means nothing gives an empty answer.
 */
export async function findClients(
  database: Database,
  { q, limit }: { readonly q: string; readonly limit: number },
  invoicesByNumber: InvoicesByNumber,
): Promise<FoundClients> {
  const query = readQuery(q)
  const terms = termsOf(query)
  if (terms.length === 0 || limit < 1) return { hits: [], similar: [], total: 0, single: false }
  const fits = withInvoices(await searchStrictly(database, terms), await invoices(query, invoicesByNumber))
  if (fits.total > 0) {
    const hits = await shownHits(database, fits, limit)
    return { hits, similar: [], total: fits.total, single: isSingle(fits, hits, terms) }
  }
  const otherwise = await search(database, fallbackTerms(query))
  if (otherwise.total > 0) {
    const hits = await shownHits(database, otherwise, limit)
    return { hits, similar: [], total: otherwise.total, single: false }
  }
  const similar = await searchSimilar(database, terms)
  return { hits: [], similar: await shownHits(database, similar, limit), total: 0, single: false }
}

async function searchStrictly(database: Database, terms: readonly Term[]): Promise<Ranked> {
  const found = await search(database, terms)
  const required = terms.filter((term) => !term.optional)
  if (found.total > 0 || required.length === 0 || required.length === terms.length) return found
  return search(database, required)
}

async function search(database: Database, terms: readonly Term[]): Promise<Ranked> {
  if (terms.length === 0 || terms.some((term) => term.lookups.length === 0)) return nobody
  const ordered = await rarestFirst(database, terms)
  const { ids, total } = await findCandidates(database, ordered, ranked)
  const rows = rank(await readMatchingKeys(database, ids, terms), terms)
  return { rows: rows.map((row) => ({ ...row, invoiceId: null })), total }
}

/** Takes each word in turn to be the one with the typing error. */
async function searchSimilar(database: Database, terms: readonly Term[]): Promise<Ranked> {
  const rows = new Map<ClientId, Ranked['rows'][number]>()
  for (const [index, term] of terms.entries()) {
    if (term.word === null) continue
    const near = await readNearKeys(database, term.word)
    if (near.length === 0) continue
    const corrected = terms.with(index, { ...term, lookups: near })
    for (const row of (await search(database, corrected)).rows) {
      if (!rows.has(row.id)) rows.set(row.id, { ...row, match: { ...row.match, kind: 'similar' } })
    }
  }
  return { rows: [...rows.values()], total: rows.size }
}

/** The invoices with this number, when a number is all that was typed. */
async function invoices(
  { parts }: Query,
  invoicesByNumber: InvoicesByNumber,
): Promise<Awaited<ReturnType<InvoicesByNumber>>> {
  const [part] = parts
  if (parts.length !== 1 || part?.kind !== 'digits' || !/^\d{5,10}$/.test(part.digits)) return []
  return invoicesByNumber(part.digits)
}

function withInvoices(found: Ranked, invoices: Awaited<ReturnType<InvoicesByNumber>>): Ranked {
  const owners = new Map(invoices.toReversed().map((invoice) => [invoice.clientId, invoice]))
  if (owners.size === 0) return found
  const known = new Set(found.rows.map((row) => row.id))
  const rows = [...owners.values()].map((invoice) => ({
    id: invoice.clientId,
    match: { field: 'invoice' as const, kind: 'exact' as const, text: invoice.number },
    invoiceId: invoice.invoiceId,
  }))
  const added = rows.filter((row) => !known.has(row.id)).length
  return {
    rows: [...rows, ...found.rows.filter((row) => !owners.has(row.id))],
    total: Math.min(found.total + added, mostCounted),
  }
}

async function shownHits(database: Database, found: Ranked, limit: number): Promise<readonly ClientHit[]> {
  const rows = found.rows.slice(0, limit)
  const clients = await readHits(
    database,
    rows.map((row) => row.id),
  )
  return rows.flatMap(({ id, match, invoiceId }) => {
    const client = clients.get(id)
    return client ? [{ ...client, match, invoiceId }] : []
  })
}

/** A start of so few characters says nothing, even when one client alone fits it. */
const shortest = { name: 3, phone: 6 }

function isSingle(found: Ranked, hits: readonly ClientHit[], terms: readonly Term[]): boolean {
  const [hit] = hits
  if (found.total !== 1 || !hit) return false
  const longest = Math.max(...terms.map((term) => term.length))
  const isName =
    hit.match.field === 'name' || hit.match.field === 'representative' || hit.match.field === 'city'
  if (isName && longest < shortest.name) return false
  return !(hit.match.field === 'phone' && hit.match.kind === 'prefix' && longest < shortest.phone)
}
