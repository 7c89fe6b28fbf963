import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { ClientTable } from '../../database/schema.ts'
import { cents } from '../../values/cents.ts'
import { day } from '../../values/day.ts'
import { administrationId, type ClientId, clientId } from '../../values/ids.ts'
import type { ClientHit, Ledger } from '../client.ts'

/** What a row of the answer shows of a client, without why it is there. */
export type Hit = Omit<ClientHit, 'match' | 'invoiceId'>

export type HitRow = Pick<
  ClientTable,
  'administration' | 'number' | 'name' | 'street' | 'postcode' | 'city' | 'phone' | 'email' | 'status'
> & {
  readonly id: string
  readonly birth_date: string | null
  readonly representative: string | null
  readonly balance: { readonly cents: number; readonly currency: string } | null
}

/** The columns of a hit, of a statement that reads from `client`. */
export const hitColumns = (balanceOf: Ledger['balanceOf']) => sql`
  client.id, client.administration, client.number, client.name, client.street, client.postcode, client.city,
  client.phone, client.email, client.status, client.birth_date, client.representative,
  ${balanceOf(sql.ref('client.id'))} AS balance`

export function hitOf({ birth_date, balance, ...row }: HitRow): Hit {
  return {
    id: clientId(row.id),
    administration: administrationId(row.administration),
    number: row.number,
    name: row.name,
    birthDate: birth_date === null ? null : day(birth_date),
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    phone: row.phone,
    email: row.email,
    representative: row.representative,
    status: row.status,
    balance: balance && { cents: cents(balance.cents), currency: balance.currency },
  }
}

/** What a row of the answer shows of each of these clients; ids that are no clients are missing. */
export async function readHits(
  { database, ledger }: { readonly database: Database; readonly ledger: Ledger },
  ids: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, Hit>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<HitRow>`
    SELECT ${hitColumns(ledger.balanceOf)} FROM client WHERE client.id = ANY(${[...ids]}::uuid[])`.execute(
    database,
  )
  return new Map(rows.map(hitOf).map((hit) => [hit.id, hit]))
}
