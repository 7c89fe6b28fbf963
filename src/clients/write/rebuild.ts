import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { keyRulesVersion } from '../keys/version.ts'
import { refreshKeys } from './searchKeys.ts'
import { removeAllUnusedWords } from './vocabulary.ts'

const clientsAtOnce = 500
/** Where the walk over all clients begins: lower than any id. */
const lowest = '00000000-0000-0000-0000-000000000000'

/**
 * Makes the search keys of all clients again when they were made by older rules than today's. Searching
 * goes on meanwhile: each step replaces the keys of some clients in one short transaction. A rebuild that
 * was cut off goes on where it stopped; two at once do each step once. Gives how many clients were done.
 */
export async function rebuildSearchKeys(
  database: Kysely<Schema>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<number> {
  let done = 0
  while (!options.signal?.aborted) {
    const step = await rebuildSome(database)
    if (step === null) break
    done += step
  }
  return done
}

/** One step; null when the keys are those of today's rules, or of newer ones. */
function rebuildSome(database: Kysely<Schema>): Promise<number | null> {
  return database.transaction().execute(async (transaction) => {
    const rules = await transaction
      .selectFrom('search_rules')
      .selectAll()
      .where('id', '=', 1)
      .forUpdate()
      .executeTakeFirstOrThrow()
    // Another instance may know newer rules: making keys again by turns would never end.
    if (Math.max(rules.version, rules.rebuilding_to ?? 0) > keyRulesVersion) return null
    if (rules.version === keyRulesVersion) return null
    const rebuiltUpTo = rules.rebuilding_to === keyRulesVersion ? rules.rebuilt_up_to : null
    const clients = await transaction
      .selectFrom('client')
      .select('id')
      .where('id', '>', rebuiltUpTo ?? lowest)
      .orderBy('id')
      .limit(clientsAtOnce)
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
