import { matchKey, type SearchKey } from '../../../src/clients/keys/lookup.ts'
import type { SearchTerm } from '../../../src/clients/search/searchTerms.ts'
import type { Database } from '../../../src/database/open.ts'

/** The search keys of each client, by its id. */
export type AllSearchKeys = ReadonlyMap<string, readonly SearchKey[]>

export async function readAllSearchKeys(database: Database): Promise<AllSearchKeys> {
  const rows = await database.selectFrom('search_key').selectAll().execute()
  const keysOf = new Map<string, SearchKey[]>()
  for (const { client_id, kind, key, shown } of rows) {
    const keys = keysOf.get(client_id) ?? []
    keys.push({ kind, key, shown })
    keysOf.set(client_id, keys)
  }
  return keysOf
}

/** Returns, by name, the ids of the clients of each office and city. The names are written without spaces. */
export async function readSharedNames(database: Database): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await database
    .selectFrom('search_key')
    .select(['key', 'client_id'])
    .where('kind', 'in', ['representative', 'city'])
    .execute()
  const clientsOf = new Map<string, Set<string>>()
  for (const { key, client_id } of rows) {
    clientsOf.set(key, (clientsOf.get(key) ?? new Set()).add(client_id))
  }
  return clientsOf
}

/** Returns the sorted ids of the clients that match every term, by checking the keys of all clients. */
export function matchingClients(keysOf: AllSearchKeys, terms: readonly SearchTerm[]): readonly string[] {
  const matches = (keys: readonly SearchKey[]) =>
    terms.every(({ lookups }) => lookups.some((lookup) => keys.some((key) => matchKey(lookup, key) !== null)))
  return [...keysOf].flatMap(([id, keys]) => (matches(keys) ? [id] : [])).sort()
}
