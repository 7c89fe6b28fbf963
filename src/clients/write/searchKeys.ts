import { sql, type Transaction } from 'kysely'
import { chunks } from '../../database/chunks.ts'
import { rowsAsJson } from '../../database/rowsAsJson.ts'
import type { Schema, SearchKeyTable } from '../../database/schema.ts'
import type { ClientStatus } from '../client.ts'
import { clientKeys, type SearchableClient } from '../keys/clientKeys.ts'
import { indexedWords, isWordKind } from '../keys/indexedWords.ts'
import { sortKeyOf } from '../keys/sortKey.ts'
import { displayFieldsOf, writeDisplayFields } from './displayFields.ts'
import { writeIndexedWords } from './indexedWords.ts'
import { addWords, removeUnusedWords } from './vocabulary.ts'

/** Clients per statement. */
const chunkSize = 2000

/** The kinds of keys made from each table. Refreshing only these halves the time of a first load. */
const kindsAround = {
  client_contact: ['name', 'representative', 'phone', 'email', 'birthDate'],
  client_address: ['postcode', 'city', 'street'],
  client_bank_account: ['iban'],
} as const satisfies { readonly [table: string]: readonly Kind[] }

/** The client's own row gives its number. Its name gives the sort key that is part of every key. */
const kindsFrom = { ...kindsAround, client: ['number', ...Object.values(kindsAround).flat()] } as const

/** Changes that can change a client's display fields. */
const displaySources: ReadonlySet<Changed> = new Set(['client', 'client_contact', 'all'])

/** `all` when the rules themselves changed: then kinds of keys that only older rules made are removed, too. */
type Changed = keyof typeof kindsFrom | 'all'

type Kind = SearchKeyTable['kind']
type KeyRow = Pick<SearchKeyTable, 'client_id' | 'kind' | 'key' | 'shown' | 'place'>

/**
 * Brings the search keys of these clients up to date after rows of `table` changed. Keys that are still right are
 * not written again. Ids of accounts that are not clients are ignored.
 */
export async function refreshKeys(
  transaction: Transaction<Schema>,
  table: Changed,
  clientIds: Iterable<string>,
): Promise<void> {
  const kinds: readonly Kind[] | null = table === 'all' ? null : kindsFrom[table]
  const isChanged = ({ kind }: Pick<KeyRow, 'kind'>) => kinds === null || kinds.includes(kind)
  for (const ids of chunks([...new Set(clientIds)], chunkSize)) {
    const clients = (await readFindableClients(transaction, ids)).map(withKeys)
    const rows = clients.flatMap(({ id, administration, place, keys }) =>
      keys.filter(isChanged).map((key) => ({ administration, client_id: id, place, ...key })),
    )
    const missing = new Map(rows.map((row) => [identityOf(row), row]))
    const rebuilt = table === 'all' ? [...missing.values()] : null
    const stale: KeyRow[] = []
    for (const row of (await readStoredKeys(transaction, ids)).filter(isChanged)) {
      if (!missing.delete(identityOf(row))) stale.push(row)
    }
    await removeKeys(transaction, stale)
    await insertKeys(transaction, [...missing.values()])
    const changedWords = (rebuilt ?? [...missing.values(), ...stale]).filter(({ kind }) => isWordKind(kind))
    const changed = new Set(changedWords.map((row) => row.client_id))
    await writeIndexedWords(
      transaction,
      clients
        .filter(({ id }) => changed.has(id))
        .map(({ id, place, keys }) => ({ client_id: id, place, words: indexedWords(keys) })),
    )
    if (displaySources.has(table)) {
      const shown = clients.map(({ id, displayFields }) => ({ id, ...displayFields }))
      await writeDisplayFields(transaction, shown)
    }
    await removeUnusedWords(transaction, stale)
    // Newer rules may give a different sound to a word that stays.
    await addWords(transaction, rebuilt ?? [...missing.values()])
  }
}

type Client = SearchableClient & {
  readonly id: string
  readonly administration: number
  readonly status: ClientStatus
}

function withKeys(client: Client) {
  const { id, administration } = client
  return {
    id,
    administration,
    place: sortKeyOf(client),
    keys: clientKeys(client),
    displayFields: displayFieldsOf(client.contacts),
  }
}

function identityOf({ client_id, kind, key, shown, place }: KeyRow): string {
  return `${client_id} ${kind} ${key}\n${place}\n${shown}`
}

function readStoredKeys(
  transaction: Transaction<Schema>,
  ids: readonly string[],
): Promise<readonly KeyRow[]> {
  return transaction
    .selectFrom('search_key')
    .select(['client_id', 'kind', 'key', 'shown', 'place'])
    .where('client_id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .execute()
}

async function removeKeys(transaction: Transaction<Schema>, rows: readonly KeyRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    DELETE FROM search_key USING json_to_recordset(${rowsAsJson(rows)}::json)
      AS stale (client_id uuid, kind text, key text, shown text, place text)
    WHERE search_key.client_id = stale.client_id AND search_key.kind = stale.kind
      AND search_key.key = stale.key AND search_key.shown = stale.shown AND search_key.place = stale.place`.execute(
    transaction,
  )
}

async function insertKeys(transaction: Transaction<Schema>, rows: readonly KeyRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    INSERT INTO search_key (administration, client_id, kind, key, shown, place)
    SELECT administration, client_id, kind, key, shown, place
    FROM json_populate_recordset(NULL::search_key, ${rowsAsJson(rows)}::json)`.execute(transaction)
}

async function readFindableClients(
  transaction: Transaction<Schema>,
  ids: readonly string[],
): Promise<readonly Client[]> {
  const anyOf = sql<string>`ANY(${[...ids]}::uuid[])`
  const clients = await transaction
    .selectFrom('client')
    .select([
      'id',
      'administration',
      'number',
      'name',
      'status',
      'street',
      'postcode',
      'city',
      'phone',
      'email',
    ])
    .where('id', '=', anyOf)
    .execute()
  if (clients.length === 0) return []
  const contacts = await transaction
    .selectFrom('client_contact')
    .select(['client_id', 'name', 'first_name', 'initials', 'name_prefix', 'last_name'])
    .select(['representative_role', 'is_client', 'birth_date', 'phone', 'mobile', 'email'])
    .where('client_id', '=', anyOf)
    .where((is) => is.or([is('is_client', '=', true), is('representative_role', 'is not', null)]))
    .orderBy('id')
    .execute()
  const addresses = await transaction
    .selectFrom('client_address')
    .select(['client_id', 'street', 'postcode', 'city'])
    .where('client_id', '=', anyOf)
    .orderBy('id')
    .execute()
  const accounts = await transaction
    .selectFrom('client_bank_account')
    .select(['client_id', 'iban'])
    .where('client_id', '=', anyOf)
    .orderBy('id')
    .execute()
  const contactsOf = byClient(contacts)
  const addressesOf = byClient(addresses)
  const accountsOf = byClient(accounts)
  return clients.map((client) => ({
    ...client,
    contacts: contactsOf.get(client.id) ?? [],
    addresses: addressesOf.get(client.id) ?? [],
    ibans: (accountsOf.get(client.id) ?? []).map((account) => account.iban),
  }))
}

function byClient<Row extends { readonly client_id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.client_id)
    if (group) group.push(row)
    else groups.set(row.client_id, [row])
  }
  return groups
}
