import { createHash } from 'node:crypto'
import { type InvoiceId, invoiceId } from '../values/ids.ts'

/** The fields of a term that its invoice id is made from. */
export type InvoiceKeyFields = {
  readonly administration: number
  /** The client or creditor. */
  readonly relationId: string
  readonly invoiceNumber: string | null
  readonly booking: string | null
  /** The row's own id. */
  readonly id: string
}

/**
 * Returns the invoice id of a term's booking. The ledger has no id for an invoice as a whole, so it is computed and
 * stays the same after a reload. Two bookings with one number have two ids, and so have two numbers in one booking.
 * Without a booking the id is that of the number; without both the term has an id of its own.
 */
export function invoiceKey(fields: InvoiceKeyFields): InvoiceId {
  const { administration, relationId, invoiceNumber, booking, id } = fields
  if (booking === null && invoiceNumber !== null) return numberKey({ ...fields, invoiceNumber })
  const own = booking === null ? ['term', id.toLowerCase()] : ['booking', booking.toLowerCase()]
  const number = invoiceNumber === null ? [] : [invoiceNumber]
  return uuidOf(JSON.stringify([administration, relationId.toLowerCase(), ...own, ...number]))
}

/**
 * Returns the id that all bookings of a relation with this number share. A sales invoice is found by it, and old links
 * contain it, from when each number was one invoice.
 */
export function numberKey(
  fields: Pick<InvoiceKeyFields, 'administration' | 'relationId'> & { readonly invoiceNumber: string },
): InvoiceId {
  const { administration, relationId, invoiceNumber } = fields
  return uuidOf(JSON.stringify([administration, relationId.toLowerCase(), 'invoice', invoiceNumber]))
}

/** Returns a version 8 UUID (RFC 9562) made from a digest of the text. */
function uuidOf(text: string): InvoiceId {
  const digest = createHash('sha256').update(text).digest()
  const version = digest.readUInt8(6)
  digest.writeUInt8((version & 0x0f) | 0x80, 6)
  const variant = digest.readUInt8(8)
  digest.writeUInt8((variant & 0x3f) | 0x80, 8)
  const hex = digest.toString('hex')
  return invoiceId(
    [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-'),
  )
}
