import type { Kysely } from 'kysely'
import { addStarts } from './0008-shown-words.ts'

/**
 * Starts of five letters are words of their own: of "Jonge Goud" the index gave every De Jong in Gouda, who have
 * the first four.
 */
export function up(database: Kysely<unknown>): Promise<void> {
  return addStarts(database, 5)
}
