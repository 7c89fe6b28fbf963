import { sql, type Transaction } from 'kysely'
import { rowsAsJson } from '../../database/rowsAsJson.ts'
import type { Schema, SearchKeyTable } from '../../database/schema.ts'
import { isWordKind } from '../keys/indexedWords.ts'
import { sound } from '../keys/sound.ts'

type Key = Pick<SearchKeyTable, 'kind' | 'key'>

/** Shorter words are never matched by sound or with a typing error. */
const shortestWord = 3

/** Adds the words of these keys to the vocabulary in which misheard and mistyped words are looked up. */
export async function addWords(transaction: Transaction<Schema>, keys: readonly Key[]): Promise<void> {
  const words = wordsOf(keys).map(({ kind, key }) => ({ kind, word: key, sound: sound(key) }))
  if (words.length === 0) return
  await lockVocabulary(transaction)
  await sql`
    INSERT INTO search_word (kind, word, sound)
    SELECT kind, word, sound FROM json_populate_recordset(NULL::search_word, ${rowsAsJson(words)}::json)
    ON CONFLICT (kind, word) DO UPDATE SET sound = excluded.sound
      WHERE search_word.sound IS DISTINCT FROM excluded.sound`.execute(transaction)
}

/** Removes those of these words that no client has any more, because they may be someone's name. */
export async function removeUnusedWords(
  transaction: Transaction<Schema>,
  keys: readonly Key[],
): Promise<void> {
  const words = wordsOf(keys).map(({ kind, key }) => ({ kind, word: key }))
  if (words.length === 0) return
  await lockVocabulary(transaction)
  await sql`
    DELETE FROM search_word USING json_to_recordset(${rowsAsJson(words)}::json) AS gone (kind text, word text)
    WHERE search_word.kind = gone.kind AND search_word.word = gone.word AND NOT EXISTS (
      SELECT FROM search_key WHERE search_key.kind = gone.kind AND search_key.key COLLATE "C" = gone.word)`.execute(
    transaction,
  )
}

/** Removes every word that no client has any more. */
export async function removeAllUnusedWords(transaction: Transaction<Schema>): Promise<void> {
  await sql`
    DELETE FROM search_word WHERE NOT EXISTS (
      SELECT FROM search_key WHERE search_key.kind = search_word.kind
        AND search_key.key COLLATE "C" = search_word.word)`.execute(transaction)
}

/** Locks the vocabulary until the transaction ends, so that no word is removed while another client gets it. */
async function lockVocabulary(transaction: Transaction<Schema>): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('search_word'))`.execute(transaction)
}

/** Returns each word once, always in the same order, so that transactions wait for each other without a deadlock. */
function wordsOf(keys: readonly Key[]): readonly Key[] {
  const words = new Map<string, Key>()
  for (const { kind, key } of keys) {
    if (isWordKind(kind) && key.length >= shortestWord) words.set(`${kind} ${key}`, { kind, key })
  }
  return [...words.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key)
}
