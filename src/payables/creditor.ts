import type { CreditorTable } from '../database/schema.ts'
import { type AdministrationId, administrationId, type CreditorId, creditorId } from '../values/ids.ts'

/** A supplier, without money. */
export type Creditor = {
  readonly id: CreditorId
  readonly administration: AdministrationId
  readonly number: string
  readonly name: string
  readonly street: string | null
  readonly postcode: string | null
  readonly city: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly status: CreditorTable['status']
}

export const creditorColumns = [
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
] as const

export function creditorOf(
  row: Omit<Creditor, 'id' | 'administration'> & { readonly id: string; readonly administration: number },
): Creditor {
  const { number, name, street, postcode, city, phone, email, status } = row
  return {
    id: creditorId(row.id),
    administration: administrationId(row.administration),
    number,
    name,
    street,
    postcode,
    city,
    phone,
    email,
    status,
  }
}
