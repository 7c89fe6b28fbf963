import { createHash } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import { clientWriters } from '../../src/clients/index.ts'
import type { ReceivablesQueries } from '../../src/clients/receivablesQueries.ts'
import type { Database } from '../../src/database/open.ts'
import type {
  ClientAddressTable,
  ClientBankAccountTable,
  ClientContactTable,
  ClientTable,
} from '../../src/database/schema.ts'
import { administrationId, type ClientId, clientId } from '../../src/values/ids.ts'

export const administration = administrationId(1)
/** When the test data was read from Exact. */
export const readAt = new Date('2026-11-24T13:05:00Z')

/** A client as Exact has it. Fields that a test leaves out are empty. */
export type Person = {
  readonly number: string
  /** As typed in Exact: "S. van der Wijngaert". */
  readonly name: string
  /** The parts of the name, if the client is also a contact in Exact. */
  readonly person?: {
    readonly first?: string
    readonly initials?: string
    readonly prefix?: string
    readonly last: string
  }
  readonly born?: string
  readonly street?: string
  readonly postcode?: string
  readonly city?: string
  readonly phone?: string
  readonly mobile?: string
  readonly email?: string
  readonly iban?: string
  readonly status?: ClientTable['status']
  readonly postalAddress?: { readonly street: string; readonly postcode: string; readonly city: string }
  readonly representative?: {
    readonly name: string
    readonly role: NonNullable<ClientContactTable['representative_role']>
    readonly phone?: string
    readonly email?: string
  }
}

/** A client with every kind of key, and one with few. */
export const sjoerd: Person = {
  number: '100001',
  name: 'S. van der Wijngaert',
  person: { first: 'Sjoerd', initials: 'S.', prefix: 'van der', last: 'Wijngaert' },
  born: '1941-07-17',
  street: 'Prinsenhof 7',
  postcode: '1234AB',
  city: 'Wijk bij Duurstede',
  phone: '06-12349876',
  email: 'sjoerd@voorbeeld.nl',
  iban: 'NL20INGB0001234567',
  postalAddress: { street: 'Postbus 12', postcode: '6711CD', city: 'Ede' },
  representative: { name: 'A. Dautzenberg', role: 'curator', phone: '013-5110044' },
}
export const anna: Person = { number: '100002', name: 'Anna Dautzenberg', city: 'Ede' }

/** Returns the same id for the same client number. */
export function idOf(number: string): ClientId {
  return clientId(uuidOf(`client ${number}`))
}

/** Returns the same UUID for the same text. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

export type Rows = {
  readonly clients: readonly Insertable<ClientTable>[]
  readonly contacts: readonly Insertable<ClientContactTable>[]
  readonly addresses: readonly Insertable<ClientAddressTable>[]
  readonly bankAccounts: readonly Insertable<ClientBankAccountTable>[]
}

/** Returns the rows that a sync would write for these people. */
export function rowsOf(people: readonly Person[], version = 1): Rows {
  return {
    clients: people.map((person) => clientRow(person, version)),
    contacts: people.flatMap((person) => contactRows(person, version)),
    addresses: people.flatMap((person) => addressRows(person, version)),
    bankAccounts: people.flatMap(accountRows),
  }
}

/** Stores people like a sync, with their search keys in the same transaction. */
export async function storePeople(database: Database, people: readonly Person[], version = 1): Promise<void> {
  const rows = rowsOf(people, version)
  await database.transaction().execute(async (transaction) => {
    await clientWriters.contacts(transaction, rows.contacts)
    await clientWriters.addresses(transaction, rows.addresses)
    await clientWriters.bankAccounts(transaction, rows.bankAccounts)
    await clientWriters.clients(transaction, { clients: rows.clients, noClients: [] })
  })
}

/** The setting of an institution that allows searching by birth date. */
export const byBirthDate = async (): Promise<boolean> => true

/** No client has an invoice or a balance. */
export const noReceivables: ReceivablesQueries = {
  invoicesByNumber: () => sql`NULL::json`,
  clientsByAmount: async () => [],
  balanceOf: () => sql`NULL::json`,
}

function clientRow(person: Person, version: number): Insertable<ClientTable> {
  return {
    id: idOf(person.number),
    administration,
    number: person.number,
    name: person.name,
    street: person.street ?? null,
    postcode: person.postcode ?? null,
    city: person.city ?? null,
    country: 'NL',
    phone: person.phone ?? null,
    email: person.email ?? null,
    status: person.status ?? 'active',
    since: null,
    ended: null,
    main_contact: null,
    payment_condition: null,
    pays_by_direct_debit: false,
    language: null,
    version,
    seen_at: readAt,
  }
}

function contactRows(person: Person, version: number): readonly Insertable<ClientContactTable>[] {
  const common = { administration, client_id: idOf(person.number), version }
  const noName = { first_name: null, initials: null, name_prefix: null, last_name: null }
  const rows: Insertable<ClientContactTable>[] = []
  if (person.person || person.born || person.mobile) {
    const { first, initials, prefix, last } = person.person ?? { last: null }
    rows.push({
      ...common,
      id: uuidOf(`person ${person.number}`),
      name: [first ?? initials, prefix, last].filter(Boolean).join(' ') || person.name,
      first_name: first ?? null,
      initials: initials ?? null,
      name_prefix: prefix ?? null,
      last_name: last,
      representative_role: null,
      is_client: true,
      birth_date: person.born ?? null,
      phone: null,
      mobile: person.mobile ?? null,
      email: null,
    })
  }
  if (person.representative) {
    const { name, role, phone, email } = person.representative
    rows.push({
      ...common,
      ...noName,
      id: uuidOf(`representative ${person.number}`),
      name,
      representative_role: role,
      is_client: false,
      birth_date: null,
      phone: phone ?? null,
      mobile: null,
      email: email ?? null,
    })
  }
  return rows
}

function addressRows(
  { number, postalAddress }: Person,
  version: number,
): readonly Insertable<ClientAddressTable>[] {
  if (!postalAddress) return []
  const id = uuidOf(`post ${number}`)
  return [
    {
      id,
      administration,
      client_id: idOf(number),
      kind: 'post',
      is_main: false,
      country: 'NL',
      version,
      ...postalAddress,
    },
  ]
}

function accountRows({ number, name, iban }: Person): readonly Insertable<ClientBankAccountTable>[] {
  if (!iban) return []
  return [
    {
      id: uuidOf(`account ${number}`),
      administration,
      client_id: idOf(number),
      iban,
      holder: name,
      is_main: true,
      modified_at: readAt,
    },
  ]
}
