import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { day } from '../../values/day.ts'
import { administrationId, type ClientId, clientId } from '../../values/ids.ts'
import type { ClientHit } from '../client.ts'
import { representativeOrder } from './representativeOrder.ts'

export type HitRow = Omit<ClientHit, 'match' | 'invoiceId'>

/** Not the first row by id: without statistics the planner walks all contacts in that order to find it. */
const firstBirthDate = sql<string | null>`(array_agg(birth_date ORDER BY client_contact.id))[1]`

/** What a row of the answer shows of each of these clients; ids that are no clients are missing. */
export async function readHits(
  database: Database,
  ids: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, HitRow>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('client')
    .select([
      'id',
      'administration',
      'number',
      'name',
      'street',
      'postcode',
      'city',
      'phone',
      'email',
      'status',
    ])
    .select((of) => [
      of
        .selectFrom('client_contact')
        .select(firstBirthDate.as('birthDate'))
        .whereRef('client_contact.client_id', '=', 'client.id')
        .where('is_client', '=', true)
        .where('birth_date', 'is not', null)
        .as('birthDate'),
      of
        .selectFrom('client_contact')
        .select('client_contact.name')
        .whereRef('client_contact.client_id', '=', 'client.id')
        .where('representative_role', 'is not', null)
        .orderBy(representativeOrder)
        .orderBy('client_contact.id')
        .limit(1)
        .as('representative'),
    ])
    .where('id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => {
      const id = clientId(row.id)
      const hit: HitRow = {
        ...row,
        id,
        administration: administrationId(row.administration),
        birthDate: row.birthDate === null ? null : day(row.birthDate),
      }
      return [id, hit]
    }),
  )
}
