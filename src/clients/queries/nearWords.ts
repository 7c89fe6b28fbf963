import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { SearchWordTable } from '../../database/schema.ts'
import type { Alike } from '../keys/lookup.ts'
import { misheard, soundingLike } from './misheardWords.ts'
import { mistypedOnce, sharingHalf } from './mistypedWords.ts'

/** What a word may have been; `mistyped` is null when no word of a client is one typing error away. */
export type NearWords = { readonly misheard: readonly Alike[]; readonly mistyped: readonly Alike[] | null }

type Way = 'sound' | 'half'
type Row = SearchWordTable & { readonly nth: number; readonly way: Way }

/** What each of the words may have been, in one statement. Only how it sounds is looked at unless `mistyped`. */
export async function readNearWords(
  database: Database,
  words: readonly string[],
  { mistyped }: { readonly mistyped: boolean },
): Promise<ReadonlyMap<string, NearWords>> {
  const rows = await readAll(database, words, mistyped)
  const found = (nth: number, way: Way) => rows.filter((row) => row.nth === nth && row.way === way)
  return new Map(
    words.map((word, nth) => [
      word,
      { misheard: misheard(word, found(nth, 'sound')), mistyped: mistypedOnce(word, found(nth, 'half')) },
    ]),
  )
}

async function readAll(
  database: Database,
  words: readonly string[],
  mistyped: boolean,
): Promise<readonly Row[]> {
  const questions = words.flatMap((word, nth) => {
    const bySound = soundingLike(word)
    const byHalf = mistyped ? sharingHalf(word) : null
    return [
      ...(bySound
        ? [sql`SELECT ${sql.lit(nth)} AS nth, 'sound' AS way, near.* FROM (${bySound}) AS near`]
        : []),
      ...(byHalf ? [sql`SELECT ${sql.lit(nth)} AS nth, 'half' AS way, near.* FROM (${byHalf}) AS near`] : []),
    ]
  })
  if (questions.length === 0) return []
  const { rows } = await sql<Row>`${sql.join(questions, sql` UNION ALL `)}`.execute(database)
  return rows
}
