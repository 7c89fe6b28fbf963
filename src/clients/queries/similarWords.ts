import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { SearchWordTable } from '../../database/schema.ts'
import type { Alike } from '../keys/lookup.ts'
import { misheard, soundingLike } from './soundAlikes.ts'
import { mistypedOnce, sharingHalf } from './typos.ts'

/** What a word may have been; `mistyped` is null when no word of a client is one typing error away. */
export type NearWords = { readonly misheard: readonly Alike[]; readonly mistyped: readonly Alike[] | null }

type Way = 'sound' | 'half'
export type NearWord = SearchWordTable & { readonly nth: number; readonly way: Way }

/** Asks how the words sound where `few` clients fit, and how they are spelt where it is `nobody`; as JSON. */
export function nearWordsIf(
  words: readonly string[],
  { few, nobody }: { readonly few: RawBuilder<boolean>; readonly nobody: RawBuilder<boolean> },
): RawBuilder<readonly NearWord[] | null> {
  const questions = words.flatMap((word, nth) => [
    ...question(soundingLike(word), { nth, way: 'sound', when: few }),
    ...question(sharingHalf(word), { nth, way: 'half', when: nobody }),
  ])
  if (questions.length === 0) return sql`NULL::json`
  return sql`(SELECT json_agg(near) FROM (${sql.join(questions, sql` UNION ALL `)}) AS near)`
}

function question(
  words: RawBuilder<SearchWordTable> | null,
  { nth, way, when }: { readonly nth: number; readonly way: Way; readonly when: RawBuilder<boolean> },
): readonly RawBuilder<unknown>[] {
  if (!words) return []
  return [
    sql`SELECT ${sql.lit(nth)} AS nth, ${sql.lit(way)} AS way, near.* FROM (${words}) AS near WHERE ${when}`,
  ]
}

/** What each of the words may have been, of the words that were found near them. */
export function nearWordsOf(
  words: readonly string[],
  near: readonly NearWord[],
): ReadonlyMap<string, NearWords> {
  const found = (nth: number, way: Way) => near.filter((row) => row.nth === nth && row.way === way)
  return new Map(
    words.map((word, nth) => [
      word,
      { misheard: misheard(word, found(nth, 'sound')), mistyped: mistypedOnce(word, found(nth, 'half')) },
    ]),
  )
}

/** What each of the words may have been, in one statement. Only how they sound is looked at unless `mistyped`. */
export async function readNearWords(
  database: Database,
  words: readonly string[],
  { mistyped }: { readonly mistyped: boolean },
): Promise<ReadonlyMap<string, NearWords>> {
  if (words.length === 0) return new Map()
  const near = nearWordsIf(words, { few: sql.lit(true), nobody: sql.lit(mistyped) })
  const { rows } = await sql<{ near: readonly NearWord[] | null }>`SELECT ${near} AS near`.execute(database)
  return nearWordsOf(words, rows[0]?.near ?? [])
}
