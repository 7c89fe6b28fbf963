import type { Database } from '../../database/open.ts'
import { type Day, day } from '../../values/day.ts'
import { maskIban } from '../../values/iban.ts'
import { administrationId, type ClientId, contactId } from '../../values/ids.ts'
import { formatPhone } from '../../values/phone.ts'
import type { ClientRecord } from '../client.ts'
import { readMainAccount } from './bankAccount.ts'
import { contactDetailsOf } from './contactDetails.ts'
import { representativeOrder } from './representativeOrder.ts'

/** Reads everything on the relation card except the money. Returns null if the client is unknown. */
export async function readClient(database: Database, id: ClientId): Promise<ClientRecord | null> {
  const client = await database.selectFrom('client').selectAll().where('id', '=', id).executeTakeFirst()
  if (!client) return null
  const people = await readPeople(database, id)
  const person = people.find((contact) => contact.is_client) ?? null
  const { street, postcode, city, country, number, name, status, phone, email } = client
  return {
    id,
    administration: administrationId(client.administration),
    number,
    name,
    status,
    street,
    postcode,
    city,
    country,
    phone,
    email,
    birthDate: asDay(person?.birth_date ?? null),
    since: asDay(client.since),
    ended: asDay(client.ended),
    addresses: await readAddresses(database, id),
    ...contactDetailsOf({ phone, email }, person),
    person: person && {
      id: contactId(person.id),
      phone: person.phone,
      mobile: person.mobile,
      email: person.email,
    },
    representatives: people.flatMap(representativeOf),
    directDebit: { byCondition: client.pays_by_direct_debit, mandate: await readMandate(database, id) },
    bankAccount: await readBankAccount(database, id),
    seenAt: client.seen_at,
  }
}

type Contact = Awaited<ReturnType<typeof readPeople>>[number]

/** Reads the client in person and the representatives. Other contacts are not shown to the service desk. */
function readPeople(database: Database, id: ClientId) {
  return database
    .selectFrom('client_contact')
    .select(['id', 'name', 'representative_role', 'is_client', 'birth_date', 'phone', 'mobile', 'email'])
    .where('client_id', '=', id)
    .where((is) => is.or([is('is_client', '=', true), is('representative_role', 'is not', null)]))
    .orderBy(representativeOrder)
    .orderBy('id')
    .execute()
}

function representativeOf(contact: Contact): ClientRecord['representatives'] {
  const { name, representative_role: role, email, phone, mobile } = contact
  if (role === null) return []
  const text = phone ?? mobile
  const phoneKey = phone === null && mobile !== null ? 'mobile' : 'contactPhone'
  return [{ id: contactId(contact.id), name, role, phone: text && formatPhone(text), phoneKey, email }]
}

function readAddresses(database: Database, id: ClientId): Promise<ClientRecord['addresses']> {
  return database
    .selectFrom('client_address')
    .select(['kind', 'street', 'postcode', 'city', 'country'])
    .where('client_id', '=', id)
    .orderBy('is_main', 'desc')
    .orderBy('kind')
    .orderBy('id')
    .execute()
}

/** Reads the main mandate, unless it is cancelled. */
async function readMandate(
  database: Database,
  id: ClientId,
): Promise<ClientRecord['directDebit']['mandate']> {
  const mandate = await database
    .selectFrom('client_mandate')
    .select(['reference', 'signed_on'])
    .where('client_id', '=', id)
    .where('is_main', '=', true)
    .where('cancelled_on', 'is', null)
    .orderBy('modified_at', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return mandate ? { reference: mandate.reference, signedOn: asDay(mandate.signed_on) } : null
}

async function readBankAccount(database: Database, id: ClientId): Promise<ClientRecord['bankAccount']> {
  const account = await readMainAccount(database, id)
  return account ? { masked: maskIban(account.iban), holder: account.holder } : null
}

function asDay(text: string | null): Day | null {
  return text === null ? null : day(text)
}
