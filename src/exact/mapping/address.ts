import { z } from 'zod'
import { guid, integer, optionalGuid, optionalText, rowVersion, yes } from './fields.ts'
import { asRow, finding, type Reading, skipped } from './reading.ts'
import type { AddressRow } from './rows.ts'

export const addressProperties = [
  'ID',
  'Account',
  'Type',
  'Main',
  'AddressLine1',
  'Postcode',
  'City',
  'Country',
] as const

const address = z.object({
  ID: guid,
  Timestamp: rowVersion,
  Account: optionalGuid,
  Type: integer,
  Main: yes,
  AddressLine1: optionalText,
  Postcode: optionalText,
  City: optionalText,
  Country: optionalText,
})

const kinds: { readonly [type: number]: AddressRow['kind'] } = {
  1: 'visit',
  2: 'post',
  3: 'invoice',
  4: 'delivery',
}

/** Maps a row of `sync/CRM/Addresses` (docs/exact.md#accounts-contacts-and-addresses). */
export function readAddress(
  raw: unknown,
  { administration }: { readonly administration: number },
): Reading<AddressRow> {
  const read = address.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  const row = read.data
  if (row.Account === null) return skipped
  const kind = kinds[row.Type]
  if (!kind) return finding('unknown-kind')
  return asRow({
    id: row.ID,
    administration,
    client_id: row.Account,
    kind,
    is_main: row.Main,
    street: row.AddressLine1,
    postcode: row.Postcode,
    city: row.City,
    country: row.Country,
    version: row.Timestamp,
  })
}
