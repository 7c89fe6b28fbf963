import type { Database } from '../database/open.ts'
import type { ClientId, InvoiceId } from '../values/ids.ts'
import type { Ledger } from './client.ts'
import { findByKeys, findByOneOf } from './queries/byKeys.ts'
import { findByWords, findByWordsOr } from './queries/byWords.ts'
import type { Found } from './queries/candidates.ts'
import type { Hit } from './queries/clientSummaries.ts'
import { rarestFirst } from './queries/rarestFirst.ts'
import type { NearWords } from './queries/similarWords.ts'
import { areWordsOrNumbers } from './queries/wordQueries.ts'
import { type Match, rank } from './rank.ts'
import type { Term } from './searchTerms.ts'

/** Where searching reads: the read model, and what only the ledger's rooms know. */
export type Sources = {
  readonly database: Database
  readonly ledger: Ledger
  /** Hits are counted up to here. */
  readonly countTo: number
  /** So many of them are ranked: as many as are shown, and not too few to tell which are best. */
  readonly ranked: number
}

/** Clients that were found, best first. */
export type Ranked = {
  readonly rows: readonly {
    readonly id: ClientId
    readonly match: Match
    /** What is shown of the client, where it was read already. */
    readonly hit: Hit | null
    readonly invoiceId: InvoiceId | null
  }[]
  readonly total: number
  /** There may be more than `total`. */
  readonly more: boolean
  /** False when a part that may be missing had to be left out. */
  readonly complete: boolean
  /** They fit what else the text may be, for nobody fits what it seems. */
  readonly otherwise: boolean
  /** The invoices with the number that was typed, where that was asked with the same statement. */
  readonly invoices: Found['invoices']
  /** What the words may have been, where that was asked with the same statement. */
  readonly near: ReadonlyMap<string, NearWords> | null
}

export const nobody: Ranked = {
  rows: [],
  total: 0,
  more: false,
  complete: true,
  otherwise: false,
  invoices: [],
  near: null,
}

/**
 * The clients that fit all terms, out of `among` when that is given. When there are none: those that fit
 * the terms that may not be missing.
 */
export async function search(
  sources: Sources,
  terms: readonly Term[],
  among: readonly ClientId[] | null,
): Promise<Ranked> {
  const found = await searchAll(sources, terms, among)
  const required = terms.filter((term) => !term.optional)
  if (found.total > 0 || required.length === 0 || required.length === terms.length) return found
  return { ...(await searchAll(sources, required, among)), complete: false }
}

async function searchAll(
  sources: Sources,
  terms: readonly Term[],
  among: readonly ClientId[] | null,
): Promise<Ranked> {
  const { database, countTo } = sources
  if (terms.length === 0 || among?.length === 0) return nobody
  if (terms.some((term) => term.lookups.length === 0)) return nobody
  const found =
    terms.length > 1 && among === null && areWordsOrNumbers(terms)
      ? await findByWords(sources, terms, countTo)
      : await findByKeys(sources, await rarestFirst(database, terms), { among, countTo })
  return inOrder(found, terms)
}

/**
 * The clients that fit what was typed as one word; when there are none, those that fit `otherwise`, in the same
 * question to the database, and when there are fewer than `few` what its words may have been. Of several terms all
 * are words. With them come the invoices with the `invoiceNumber`, where that is given.
 */
export async function searchOneWord(
  sources: Sources,
  { terms, otherwise }: { readonly terms: readonly Term[]; readonly otherwise: Term },
  {
    among,
    few,
    invoiceNumber,
  }: {
    readonly among: readonly ClientId[] | null
    readonly few: number
    readonly invoiceNumber: string | null
  },
): Promise<Ranked> {
  const [term, ...others] = terms
  if (!term || among?.length === 0) return nobody
  const { countTo } = sources
  const found =
    others.length > 0
      ? await findByWordsOr(sources, { terms, otherwise }, { countTo, few })
      : await findByOneOf(sources, { term, otherwise }, { among, countTo, few, invoiceNumber })
  return inOrder(found, found.otherwise ? [otherwise] : terms)
}

function inOrder({ candidates, ...found }: Found, terms: readonly Term[]): Ranked {
  const hits = new Map(candidates.map(({ id, hit }) => [id, hit]))
  const rows = rank(candidates, terms).map((row) => ({
    ...row,
    hit: hits.get(row.id) ?? null,
    invoiceId: null,
  }))
  return { ...found, rows, complete: true }
}
