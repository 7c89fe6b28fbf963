import type { ClientId } from '../values/ids.ts'
import type { Alike } from './keys/lookup.ts'
import { type NearWords, readNearWords } from './queries/similarWords.ts'
import { readMistypedTwice } from './queries/typos.ts'
import { nobody, type Ranked, type Sources, search } from './search.ts'
import { type Term, wordsOf } from './searchTerms.ts'

/**
 * Clients that only resemble what was typed, out of `among` when that is given: those of whom words sound like
 * it, besides the ones that were `found`; or, when there are none at all, those who fit but for typing errors.
 */
export async function searchResembling(
  sources: Sources,
  terms: readonly Term[],
  { among, found }: { readonly among: readonly ClientId[] | null; readonly found: Ranked },
): Promise<Ranked['rows']> {
  const required = terms.filter((term) => !term.optional)
  const known = new Set(found.rows.map((row) => row.id))
  const near =
    found.near ?? (await readNearWords(sources.database, wordsOf(required), { mistyped: known.size === 0 }))
  // Who fits a single word as it was typed is found already; of several, others may still be as they were typed.
  const asTyped = terms.length > 1
  const misheard = widened(required, { asTyped, guess: (word) => near.get(word)?.misheard ?? [] })
  const others = (await searchAlike(sources, misheard, among)).filter((row) => !known.has(row.id))
  if (known.size > 0 || others.length > 0) return others
  const mistyped = await readMistyped(sources, near)
  const guess = (word: string) => [...(near.get(word)?.misheard ?? []), ...(mistyped.get(word) ?? [])]
  return searchAlike(sources, widened(required, { asTyped, guess }), among)
}

/** One typing error, or two where no word is one away. */
async function readMistyped(
  { database }: Sources,
  near: ReadonlyMap<string, NearWords>,
): Promise<ReadonlyMap<string, readonly Alike[]>> {
  const guesses = new Map<string, readonly Alike[]>()
  for (const [word, { mistyped }] of near) {
    guesses.set(word, mistyped ?? (await readMistypedTwice(database, word)))
  }
  return guesses
}

/** The terms with what else their words may have been, `asTyped` or that; null when there is nothing else. */
function widened(
  terms: readonly Term[],
  { asTyped, guess }: { readonly asTyped: boolean; readonly guess: (word: string) => readonly Alike[] },
): readonly Term[] | null {
  const guesses = terms.map(({ word }) => (word === null ? [] : guess(word)))
  if (guesses.every((alike) => alike.length === 0)) return null
  return terms.map((term, index) => ({
    ...term,
    lookups: [...(asTyped ? term.lookups : []), ...(guesses[index] ?? [])],
  }))
}

async function searchAlike(
  sources: Sources,
  terms: readonly Term[] | null,
  among: readonly ClientId[] | null,
): Promise<Ranked['rows']> {
  const { rows } = terms ? await search(sources, terms, among) : nobody
  return rows.map((row) => ({ ...row, match: { ...row.match, kind: 'similar' as const } }))
}
