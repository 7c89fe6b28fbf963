import { sql } from 'kysely'
import type { ClientTable } from '../database/schema.ts'
import { cents } from '../values/cents.ts'
import { day } from '../values/day.ts'
import { administrationId, type ClientId, clientId } from '../values/ids.ts'
import { formatPhone } from '../values/phone.ts'
import type { ClientHit } from './client.ts'
import type { ReceivablesQueries } from './receivablesQueries.ts'
import type { SearchContext } from './search/searchContext.ts'

/** A client in a search result, without the reason why it matched. */
export type ClientSummary = Omit<ClientHit, 'match' | 'invoiceId'>

export type ClientSummaryRow = Pick<
  ClientTable,
  'administration' | 'number' | 'name' | 'street' | 'postcode' | 'city' | 'phone' | 'email' | 'status'
> & {
  readonly id: string
  readonly birth_date: string | null
  readonly representative: string | null
  readonly balance: { readonly cents: number; readonly currency: string } | null
}

/** The columns of a summary, for a statement that selects from `client`. */
export const summaryColumns = (balanceOf: ReceivablesQueries['balanceOf']) => sql`
  client.id, client.administration, client.number, client.name, client.street, client.postcode, client.city,
  client.phone, client.email, client.status, client.birth_date, client.representative,
  ${balanceOf(sql.ref('client.id'))} AS balance`

export function decodeSummary({ birth_date, balance, ...row }: ClientSummaryRow): ClientSummary {
  return {
    id: clientId(row.id),
    administration: administrationId(row.administration),
    number: row.number,
    name: row.name,
    birthDate: birth_date === null ? null : day(birth_date),
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    phone: row.phone && formatPhone(row.phone),
    email: row.email,
    representative: row.representative,
    status: row.status,
    balance: balance && { cents: cents(balance.cents), currency: balance.currency },
  }
}

/** Reads the summaries of these clients in the order given. Unknown ids are left out. */
export async function readClientSummaries(
  database: SearchContext['database'],
  ids: readonly ClientId[],
  balanceOf: ReceivablesQueries['balanceOf'],
): Promise<readonly ClientSummary[]> {
  const summaries = await readSummaries(database, ids, balanceOf)
  return ids.flatMap((id) => summaries.get(id) ?? [])
}

/** Reads the summaries of these clients. Unknown ids have no entry. */
export async function readSummaries(
  database: SearchContext['database'],
  ids: readonly ClientId[],
  balanceOf: ReceivablesQueries['balanceOf'],
): Promise<ReadonlyMap<ClientId, ClientSummary>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<ClientSummaryRow>`
    SELECT ${summaryColumns(balanceOf)} FROM client WHERE client.id = ANY(${[...ids]}::uuid[])`.execute(
    database,
  )
  return new Map(rows.map(decodeSummary).map((summary) => [summary.id, summary]))
}
