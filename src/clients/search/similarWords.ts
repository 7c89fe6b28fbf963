import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { SearchWordTable } from '../../database/schema.ts'
import type { SimilarLookup } from '../keys/lookup.ts'
import { soundAlikesOf, wordsSoundingLike } from './soundAlikes.ts'
import { oneTypo, wordsSharingHalf } from './typos.ts'

/** The words of clients that are similar to a word. `typos` is null if none is one typo away. */
export type SimilarWords = {
  readonly soundAlikes: readonly SimilarLookup[]
  readonly typos: readonly SimilarLookup[] | null
}

type Method = 'sound' | 'half'
/** A candidate for the nth word, found by its sound or by one of its halves. */
export type SimilarWordRow = SearchWordTable & { readonly nth: number; readonly way: Method }

/** Selects candidates by sound if `soundsIf` is true and by typo if `typosIf` is true, as JSON. */
export function similarWordsJson(
  words: readonly string[],
  { soundsIf, typosIf }: { readonly soundsIf: RawBuilder<boolean>; readonly typosIf: RawBuilder<boolean> },
): RawBuilder<readonly SimilarWordRow[] | null> {
  const selects = words.flatMap((word, nth) => [
    ...labelled(wordsSoundingLike(word), { nth, method: 'sound', condition: soundsIf }),
    ...labelled(wordsSharingHalf(word), { nth, method: 'half', condition: typosIf }),
  ])
  if (selects.length === 0) return sql`NULL::json`
  return sql`(SELECT json_agg(near) FROM (${sql.join(selects, sql` UNION ALL `)}) AS near)`
}

function labelled(
  words: RawBuilder<SearchWordTable> | null,
  label: { readonly nth: number; readonly method: Method; readonly condition: RawBuilder<boolean> },
): readonly RawBuilder<unknown>[] {
  if (!words) return []
  const { nth, method, condition } = label
  return [
    sql`SELECT ${sql.lit(nth)} AS nth, ${sql.lit(method)} AS way, near.* FROM (${words}) AS near WHERE ${condition}`,
  ]
}

/** Picks the similar words of each word from the rows of `similarWordsJson`. */
export function decodeSimilarWords(
  words: readonly string[],
  rows: readonly SimilarWordRow[],
): ReadonlyMap<string, SimilarWords> {
  const rowsOf = (nth: number, method: Method) => rows.filter((row) => row.nth === nth && row.way === method)
  return new Map(
    words.map((word, nth) => [
      word,
      { soundAlikes: soundAlikesOf(word, rowsOf(nth, 'sound')), typos: oneTypo(word, rowsOf(nth, 'half')) },
    ]),
  )
}

/** Reads the words similar to each of these, in one statement. Looks for typos only with `typos`. */
export async function readSimilarWords(
  database: Database,
  words: readonly string[],
  { typos }: { readonly typos: boolean },
): Promise<ReadonlyMap<string, SimilarWords>> {
  if (words.length === 0) return new Map()
  const near = similarWordsJson(words, { soundsIf: sql.lit(true), typosIf: sql.lit(typos) })
  const { rows } = await sql<{
    near: readonly SimilarWordRow[] | null
  }>`SELECT ${near} AS near`.execute(database)
  return decodeSimilarWords(words, rows[0]?.near ?? [])
}
