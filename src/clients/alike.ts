import type { Database } from '../database/open.ts'
import type { ClientId } from '../values/ids.ts'
import type { Alike } from './keys/lookup.ts'
import { readMisheardWords } from './queries/misheardWords.ts'
import { readMistypedWords } from './queries/mistypedWords.ts'
import { nobody, type Ranked, type Sources, search } from './search.ts'
import type { Term } from './terms.ts'

type FindWords = (database: Database, word: string) => Promise<readonly Alike[]>

/** Clients that fit when words may be others that sound like them. */
export function searchMisheard(
  sources: Sources,
  terms: readonly Term[],
  among: readonly ClientId[] | null,
): Promise<Ranked> {
  return searchAlike(sources, terms, among, [readMisheardWords])
}

/** Clients that fit when words may have typing errors, or sound like others. */
export function searchMistyped(
  sources: Sources,
  terms: readonly Term[],
  among: readonly ClientId[] | null,
): Promise<Ranked> {
  return searchAlike(sources, terms, among, [readMisheardWords, readMistypedWords])
}

async function searchAlike(
  sources: Sources,
  terms: readonly Term[],
  among: readonly ClientId[] | null,
  findWords: readonly FindWords[],
): Promise<Ranked> {
  const required = terms.filter((term) => !term.optional)
  const widened: Term[] = []
  let more = 0
  for (const term of required) {
    const alike: Alike[] = []
    for (const find of findWords)
      if (term.word !== null) alike.push(...(await find(sources.database, term.word)))
    more += alike.length
    widened.push({ ...term, lookups: [...term.lookups, ...alike] })
  }
  if (more === 0) return nobody
  const { rows, total, complete } = await search(sources, widened, among)
  const similar = rows.map((row) => ({ ...row, match: { ...row.match, kind: 'similar' as const } }))
  return { rows: similar, total, complete }
}
