import { sql, type Transaction } from 'kysely'
import type { Schema, SearchKeyTable } from '../../database/schema.ts'
import { isWordKind } from '../keys/indexedWords.ts'
import { sound } from '../keys/sound.ts'
import { asJson } from './rows.ts'

type Key = Pick<SearchKeyTable, 'kind' | 'key'>

/** Shorter words are never guessed at. */
const shortestWord = 3

/** Makes words of these keys known to whoever guesses at what was meant. */
export async function learnWords(transaction: Transaction<Schema>, keys: readonly Key[]): Promise<void> {
  const words = wordsOf(keys).map(({ kind, key }) => ({ kind, word: key, sound: sound(key) }))
  if (words.length === 0) return
  await oneAtATime(transaction)
  await sql`
    INSERT INTO search_word (kind, word, sound)
    SELECT kind, word, sound FROM json_populate_recordset(NULL::search_word, ${asJson(words)}::json)
    ON CONFLICT (kind, word) DO UPDATE SET sound = excluded.sound
      WHERE search_word.sound IS DISTINCT FROM excluded.sound`.execute(transaction)
}

/** Forgets words that no client has any more: they may be somebody's name. */
export async function forgetWords(transaction: Transaction<Schema>, keys: readonly Key[]): Promise<void> {
  const words = wordsOf(keys).map(({ kind, key }) => ({ kind, word: key }))
  if (words.length === 0) return
  await oneAtATime(transaction)
  await sql`
    DELETE FROM search_word USING json_to_recordset(${asJson(words)}::json) AS gone (kind text, word text)
    WHERE search_word.kind = gone.kind AND search_word.word = gone.word AND NOT EXISTS (
      SELECT FROM search_key WHERE search_key.kind = gone.kind AND search_key.key COLLATE "C" = gone.word)`.execute(
    transaction,
  )
}

/** A word must not be forgotten while another transaction gives it to a client again. */
async function oneAtATime(transaction: Transaction<Schema>): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('search_word'))`.execute(transaction)
}

/** Each word once, in one order for all, so that transactions wait for each other instead of blocking. */
function wordsOf(keys: readonly Key[]): readonly Key[] {
  const words = new Map<string, Key>()
  for (const { kind, key } of keys) {
    if (isWordKind(kind) && key.length >= shortestWord) words.set(`${kind} ${key}`, { kind, key })
  }
  return [...words.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key)
}
