import type { CreditorTable } from '../database/schema.ts'
import { type CreditorId, creditorId } from '../values/ids.ts'

/** A supplier, without money. */
export type Creditor = {
  readonly id: CreditorId
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
  'number',
  'name',
  'street',
  'postcode',
  'city',
  'phone',
  'email',
  'status',
] as const

export function creditorOf(row: Omit<Creditor, 'id'> & { readonly id: string }): Creditor {
  const { number, name, street, postcode, city, phone, email, status } = row
  return { id: creditorId(row.id), number, name, street, postcode, city, phone, email, status }
}
