import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { keyRulesVersion } from '../keys/version.ts'
import { refreshKeys } from './searchKeys.ts'
import { removeAllUnusedWords } from './vocabulary.ts'

/** Clients per transaction. */
const chunkSize = 500
/** Sorts before every client id. */
const lowestId = '00000000-0000-0000-0000-000000000000'

/**
 * Rebuilds the search keys of all clients when older rules made them. Searching goes on meanwhile, because each
 * short transaction replaces the keys of a few clients. An interrupted rebuild resumes where it stopped, and two
 * instances share the work. Returns the number of clients rebuilt.
 */
export async function rebuildSearchKeys(
  database: Kysely<Schema>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<number> {
  let rebuilt = 0
  while (!options.signal?.aborted) {
    const clients = await rebuildNextClients(database)
    if (clients === null) break
    rebuilt += clients
  }
  return rebuilt
}

/** Makes the next rebuild replace the search keys of all clients. */
export async function forgetSearchKeys(transaction: Kysely<Schema>): Promise<void> {
  await transaction
    .updateTable('search_rules')
    .set({ version: 0, rebuilding_to: null, rebuilt_up_to: null })
    .execute()
}

/** Returns the number of clients rebuilt; null when the keys follow today's rules, or newer ones. */
function rebuildNextClients(database: Kysely<Schema>): Promise<number | null> {
  return database.transaction().execute(async (transaction) => {
    const rules = await transaction
      .selectFrom('search_rules')
      .selectAll()
      .where('id', '=', 1)
      .forUpdate()
      .executeTakeFirstOrThrow()
    // Another instance may have newer rules; two instances would overwrite each other's keys for ever.
    if (Math.max(rules.version, rules.rebuilding_to ?? 0) > keyRulesVersion) return null
    if (rules.version === keyRulesVersion) return null
    const rebuiltUpTo = rules.rebuilding_to === keyRulesVersion ? rules.rebuilt_up_to : null
    const clients = await transaction
      .selectFrom('client')
      .select('id')
      .where('id', '>', rebuiltUpTo ?? lowestId)
      .orderBy('id')
      .limit(chunkSize)
      .execute()
    const last = clients.at(-1)
    await refreshKeys(
      transaction,
      'all',
      clients.map((client) => client.id),
    )
    if (last) {
      await transaction
        .updateTable('search_rules')
        .set({ rebuilding_to: keyRulesVersion, rebuilt_up_to: last.id })
        .execute()
      return clients.length
    }
    await removeAllUnusedWords(transaction)
    await transaction
      .updateTable('search_rules')
      .set({ version: keyRulesVersion, rebuilding_to: null, rebuilt_up_to: null })
      .execute()
    return null
  })
}
