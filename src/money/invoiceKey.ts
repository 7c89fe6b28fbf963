import { createHash } from 'node:crypto'
import { type InvoiceId, invoiceId } from '../values/ids.ts'

/** What decides to which invoice a row of the ledger belongs. `relation` is the client's or creditor's id. */
export type Belonging = {
  readonly administration: number
  readonly relation: string
  readonly invoiceNumber: string | null
  readonly booking: string | null
  /** The row's own id. */
  readonly id: string
}

/**
 * The id of an invoice, which the ledger does not know as one thing: computed, so that a reload of the
 * ledger gives the same. An entry without a number stands alone by its booking, or by itself.
 */
export function invoiceKey({ administration, relation, invoiceNumber, booking, id }: Belonging): InvoiceId {
  const own = booking === null ? ['term', id.toLowerCase()] : ['booking', booking.toLowerCase()]
  const name = invoiceNumber === null ? own : ['invoice', invoiceNumber]
  return uuidOf(JSON.stringify([administration, relation.toLowerCase(), ...name]))
}

/** A UUID of version 8 (RFC 9562): the form is fixed, the content is a digest of ours. */
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
