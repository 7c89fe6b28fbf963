import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { SearchWordTable } from '../../database/schema.ts'
import type { Alike } from '../keys/lookup.ts'
import { sound } from '../keys/sound.ts'
import { errorsBetween } from '../keys/typingError.ts'
import { byKind } from './alike.ts'

/** Of a word whose sound is this short, only words that sound wholly alike are meant. */
const shortestStart = 4
const mostWords = 60
/** Spellings of one sound differ by a few letters at most. */
const farthest = 4

/** Words that sound like what was typed, or begin that way: Meijer for Meier, Claassen for Klaass. */
export async function readMisheardWords(database: Database, typed: string): Promise<readonly Alike[]> {
  const heard = sound(typed)
  if (heard === null) return []
  const end = heard.length >= shortestStart ? '\u{10ffff}' : '\u0001'
  const { rows } = await sql<SearchWordTable>`
    SELECT kind, word, sound FROM search_word
    WHERE sound COLLATE "C" ~>=~ ${heard} AND sound COLLATE "C" ~<~ ${heard + end} ORDER BY sound COLLATE "C" USING ~<~ LIMIT ${mostWords}`.execute(
    database,
  )
  return byKind(
    rows
      .filter(({ word }) => word !== typed)
      .map((row) => ({
        ...row,
        // A word that sounds wholly alike is nearer than one that only begins so.
        distance: errorsBetween(typed, row.word, farthest) + (row.sound === heard ? 0 : 2 * farthest),
      })),
  )
}
