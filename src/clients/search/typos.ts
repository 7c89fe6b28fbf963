import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { SearchWordTable } from '../../database/schema.ts'
import { reversed } from '../keys/lookup.ts'
import { allowedTypos, swaps, typosBetween } from '../keys/typo.ts'
import { type SimilarWords, similarLookups } from './similarLookups.ts'

const maxWords = 400
/** The least trigram similarity of two words of eight or more letters that are two typos apart. */
const minSimilarity = '0.2'

/** A word in the vocabulary that may be what `typed` was meant to be. */
type NearWord = Pick<SearchWordTable, 'kind' | 'word'> & { readonly typed: string }

/** Reads for each word the words that are one typo away and, if it has none, those that are two away. */
export async function readTypos(database: Database, words: readonly string[]): Promise<SimilarWords> {
  const near = withDistances(await readSharingHalf(database, words))
  const misspelt = new Set(near.flatMap(({ typed, distance }) => (distance === 1 ? [typed] : [])))
  const others = words.filter((word) => !misspelt.has(word) && allowedTypos(word) === 2)
  const far = withDistances(await readSharingTrigrams(database, others))
  const found = [...near.filter(({ typed }) => misspelt.has(typed)), ...far]
  const byWord = Map.groupBy(found, ({ typed }) => typed)
  return new Map([...byWord].map(([word, similar]) => [word, similarLookups(similar)]))
}

function withDistances(words: readonly NearWord[]) {
  return words
    .map((near) => {
      const allowed = allowedTypos(near.typed)
      return { ...near, allowed, distance: typosBetween(near.typed, near.word, allowed) }
    })
    .filter(({ distance, allowed }) => distance > 0 && distance <= allowed)
}

/**
 * Reads the words that have the first or the last half in common with one of these. A typo leaves one of the halves
 * intact, except a swap in the middle, which is looked up separately.
 */
async function readSharingHalf(database: Database, words: readonly string[]): Promise<readonly NearWord[]> {
  const typed = words.filter((word) => allowedTypos(word) > 0)
  if (typed.length === 0) return []
  const halves = typed.flatMap(halvesOf)
  const list = (column: 'typed' | 'first' | 'last') => sql`${halves.map((half) => half[column])}::text[]`
  const swapped = typed.flatMap((word) => swaps(word).map((swap) => ({ typed: word, swap })))
  const { rows } = await sql<NearWord>`
    SELECT half.typed, near.kind, near.word
    FROM unnest(${list('typed')}, ${list('first')}, ${list('last')}, ${halves.map(({ length }) => length)}::int[])
      AS half (typed, first, last, length)
    CROSS JOIN LATERAL (
      SELECT kind, word FROM search_word
      WHERE char_length(word) = half.length
        AND word COLLATE "C" ~>=~ half.first AND word COLLATE "C" ~<~ (half.first || ${afterPrefix})
      UNION
      SELECT kind, word FROM search_word
      WHERE char_length(word) = half.length
        AND reverse(word) COLLATE "C" ~>=~ half.last
        AND reverse(word) COLLATE "C" ~<~ (half.last || ${afterPrefix})) AS near
    UNION
    SELECT swapped.typed, near.kind, near.word
    FROM unnest(${swapped.map((one) => one.typed)}::text[], ${swapped.map((one) => one.swap)}::text[])
      AS swapped (typed, word)
    CROSS JOIN LATERAL (
      SELECT kind, word FROM search_word
      WHERE kind IN ('name', 'representative', 'city') AND word = swapped.word) AS near`.execute(database)
  return rows
}

/** Sorts after every text with the same prefix. */
const afterPrefix = '\u{10ffff}'

/** Returns the halves of the word for each length that it may have without its typo. */
function halvesOf(typed: string) {
  const letters = Array.from(typed)
  const half = Math.floor(letters.length / 2)
  const first = letters.slice(0, half).join('')
  const last = reversed(letters.slice(half).join(''))
  return [-1, 0, 1].map((more) => ({ typed, first, last, length: letters.length + more }))
}

/**
 * Reads the words that have enough trigrams in common with one of these. The similarity threshold is a setting of the
 * connection that an index scan reads when it starts; the lateral join makes the scan start after it is set.
 */
async function readSharingTrigrams(
  database: Database,
  words: readonly string[],
): Promise<readonly NearWord[]> {
  if (words.length === 0) return []
  const { rows } = await sql<NearWord>`
    SELECT asked.typed, near.kind, near.word
    FROM (SELECT set_config('pg_trgm.similarity_threshold', ${minSimilarity}, false) AS least OFFSET 0) AS threshold
    CROSS JOIN unnest(${[...words]}::text[]) AS asked (typed)
    CROSS JOIN LATERAL (
      SELECT kind, word FROM search_word WHERE word % asked.typed AND threshold.least IS NOT NULL
      ORDER BY similarity(word, asked.typed) DESC LIMIT ${sql.lit(maxWords)}) AS near`.execute(database)
  return rows
}
