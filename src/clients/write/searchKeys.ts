import { sql, type Transaction } from 'kysely'
import { chunks } from '../../database/chunks.ts'
import { rowsAsJson } from '../../database/rowsAsJson.ts'
import type { Schema, SearchKeyTable } from '../../database/schema.ts'
import type { ClientStatus } from '../client.ts'
import { clientKeys, officeKeysOf, type SearchableClient } from '../keys/clientKeys.ts'
import { indexedWords, isWordKind } from '../keys/indexedWords.ts'
import { sortKeyOf } from '../keys/sortKey.ts'
import { groupWords } from '../keys/wordGroups.ts'
import { displayFieldsOf, writeDisplayFields } from './displayFields.ts'
import { writeIndexedWords } from './indexedWords.ts'
import { addWords, removeUnusedWords } from './vocabulary.ts'

const clientsAtOnce = 2000

/** Which keys can change when rows of a table change; leaving the others alone halves a first load. */
const kindsAround = {
  client_contact: ['name', 'representative', 'office', 'phone', 'email', 'birthDate'],
  client_address: ['postcode', 'city'],
  client_bank_account: ['iban'],
} as const satisfies { readonly [table: string]: readonly Kind[] }

/** A client's own row tells its number, and with its name where all its keys stand in the order of hits. */
const kindsFrom = { ...kindsAround, client: ['number', ...Object.values(kindsAround).flat()] } as const

/** Tables whose rows change what is shown of a client also where all words stay. */
const showsOtherwise: ReadonlySet<Changed> = new Set(['client', 'client_contact', 'all'])

/** Every kind there is; for when the rules themselves changed. */
const allKinds: readonly Kind[] = kindsFrom.client

type Changed = keyof typeof kindsFrom | 'all'

type Kind = SearchKeyTable['kind']
type KeyRow = Pick<SearchKeyTable, 'client_id' | 'kind' | 'key' | 'shown' | 'place'>

/**
 * Makes the keys of these clients what their rows say, after rows of `table` changed. Keys that are right
 * already stay where they are; ids of accounts that are no clients are passed over.
 */
export async function refreshKeys(
  transaction: Transaction<Schema>,
  table: Changed,
  clientIds: Iterable<string>,
): Promise<void> {
  const kinds: readonly Kind[] = table === 'all' ? allKinds : kindsFrom[table]
  for (const ids of chunks([...new Set(clientIds)], clientsAtOnce)) {
    const clients = (await findable(transaction, ids)).map(withKeys)
    const rows = clients.flatMap(({ id, administration, place, keys, offices }) =>
      [...keys, ...offices]
        .filter(({ kind }) => kinds.includes(kind))
        .map((key) => ({ administration, client_id: id, place, ...key })),
    )
    const wanted = new Map(rows.map((row) => [nameOf(row), row]))
    const made = table === 'all' ? [...wanted.values()] : null
    const stale: KeyRow[] = []
    for (const row of await storedKeys(transaction, ids, kinds)) {
      if (!wanted.delete(nameOf(row))) stale.push(row)
    }
    await removeKeys(transaction, stale)
    await insertKeys(transaction, [...wanted.values()])
    const spoken = (made ?? [...wanted.values(), ...stale]).filter(({ kind }) => isWordKind(kind))
    const changed = new Set(spoken.map((row) => row.client_id))
    await writeIndexedWords(
      transaction,
      clients
        .filter(({ id }) => changed.has(id))
        .map(({ id, place, keys }) => ({ client_id: id, place, words: indexedWords(keys) })),
    )
    await writeDisplayFields(
      transaction,
      clients
        .filter(({ id }) => changed.has(id) || showsOtherwise.has(table))
        .map(({ id, shown, keys }) => ({ id, ...shown, words: groupWords(keys) })),
    )
    await removeUnusedWords(transaction, stale)
    // Other rules may give another sound to a word that stays.
    await addWords(transaction, made ?? [...wanted.values()])
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
    offices: officeKeysOf(client),
    shown: displayFieldsOf(client.contacts),
  }
}

function nameOf({ client_id, kind, key, shown, place }: KeyRow): string {
  return `${client_id} ${kind} ${key}\n${place}\n${shown}`
}

async function storedKeys(
  transaction: Transaction<Schema>,
  ids: readonly string[],
  kinds: readonly Kind[],
): Promise<readonly KeyRow[]> {
  const rows = await transaction
    .selectFrom('search_key')
    .select(['client_id', 'kind', 'key', 'shown', 'place'])
    .where('client_id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .execute()
  return rows.filter((row) => kinds.includes(row.kind))
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

async function findable(
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
