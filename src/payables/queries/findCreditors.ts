import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { type Creditor, creditorColumns, creditorOf } from '../creditor.ts'

/** Further words are ignored. */
const maxWords = 8

/**
 * Finds creditors by words of the name, number, city and postcode, in any order. Every word must match. A number
 * matches as a whole, with or without leading zeros. `total` is the number of matches before `limit`.
 */
export async function findCreditors(
  database: Database,
  { q, limit }: { readonly q: string; readonly limit: number },
): Promise<{ readonly hits: readonly Creditor[]; readonly total: number }> {
  const words = q.toWellFormed().replaceAll('\0', '').toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return { hits: [], total: 0 }
  const rows = await database
    .selectFrom('creditor')
    .select(creditorColumns)
    .select(sql<number>`count(*) OVER ()::int`.as('total'))
    .where((is) => is.and(words.slice(0, maxWords).map(matches)))
    .orderBy(sql`${hasNumber(words.join(' '))}`, 'desc')
    .orderBy(sql`lower(name) LIKE ${`${escaped(words.join(' '))}%`}`, 'desc')
    .orderBy('status')
    .orderBy('name')
    .orderBy('number')
    .limit(limit)
    .execute()
  return { hits: rows.map(creditorOf), total: rows[0]?.total ?? 0 }
}

function matches(word: string): RawBuilder<boolean> {
  const part = `%${escaped(word)}%`
  return sql<boolean>`(lower(name) LIKE ${part} OR ${hasNumber(word)}
    OR lower(city) LIKE ${part} OR lower(replace(postcode, ' ', '')) LIKE ${part})`
}

function hasNumber(text: string): RawBuilder<boolean> {
  return sql<boolean>`lower(ltrim(number, '0')) = ltrim(${text}, '0')`
}

/** Escapes the wildcards of LIKE. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
