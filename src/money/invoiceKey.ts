import { createHash } from 'node:crypto'
import { type InvoiceId, invoiceId } from '../values/ids.ts'

/** The fields of a term that decide which invoice it belongs to. */
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
 * Returns the id of the invoice that a term belongs to. The ledger has no id for an invoice as a whole, so it is
 * computed and stays the same after a reload. A term without an invoice number belongs to its booking, or is on its own
 * without a booking.
 */
export function invoiceKey({
  administration,
  relationId,
  invoiceNumber,
  booking,
  id,
}: InvoiceKeyFields): InvoiceId {
  const own = booking === null ? ['term', id.toLowerCase()] : ['booking', booking.toLowerCase()]
  const name = invoiceNumber === null ? own : ['invoice', invoiceNumber]
  return uuidOf(JSON.stringify([administration, relationId.toLowerCase(), ...name]))
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
