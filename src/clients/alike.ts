import type { Database } from '../database/open.ts'
import type { ClientId } from '../values/ids.ts'
import type { Alike } from './keys/lookup.ts'
import { readMisheardWords } from './queries/misheardWords.ts'
import { readMistypedWords } from './queries/mistypedWords.ts'
import { nobody, type Ranked, type Sources, search } from './search.ts'
import type { Term } from './terms.ts'

/** By what was typed, the words that it may have been. */
type Guesses = ReadonlyMap<string, readonly Alike[]>
type Guess = (database: Database, word: string) => Promise<readonly Alike[]>

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
  const misheard = await guessAll(sources.database, required, readMisheardWords)
  const others = (await searchAlike(sources, widened(required, [misheard]), among)).filter(
    (row) => !known.has(row.id),
  )
  if (known.size > 0 || others.length > 0) return others
  const mistyped = await guessAll(sources.database, required, readMistypedWords)
  return searchAlike(sources, widened(required, [misheard, mistyped]), among)
}

async function guessAll(database: Database, terms: readonly Term[], guess: Guess): Promise<Guesses> {
  const guesses = new Map<string, readonly Alike[]>()
  for (const { word } of terms) if (word !== null) guesses.set(word, await guess(database, word))
  return guesses
}

/** The terms with what else their words may have been; null when there is nothing else. */
function widened(terms: readonly Term[], guesses: readonly Guesses[]): readonly Term[] | null {
  const wider = terms.map((term) => {
    const alike = guesses.flatMap((words) => (term.word === null ? [] : (words.get(term.word) ?? [])))
    return { ...term, lookups: [...term.lookups, ...alike] }
  })
  const isWider = wider.some(({ lookups }, index) => lookups.length > (terms[index]?.lookups.length ?? 0))
  return isWider ? wider : null
}

async function searchAlike(
  sources: Sources,
  terms: readonly Term[] | null,
  among: readonly ClientId[] | null,
): Promise<Ranked['rows']> {
  const { rows } = terms ? await search(sources, terms, among) : nobody
  return rows.map((row) => ({ ...row, match: { ...row.match, kind: 'similar' as const } }))
}
