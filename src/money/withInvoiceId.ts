import type { InvoiceId } from '../values/ids.ts'
import { invoiceKey, numberKey } from './invoiceKey.ts'

/** The columns of a term that its invoice ids are made from. */
type MappedTerm = {
  readonly administration: number
  readonly id: string
  readonly invoice_number?: string | null
  readonly booking?: string | null
}

/** Returns the row with the invoice ids of its number and of its booking. `relationId` is its client or creditor. */
export function withInvoiceId<Row extends MappedTerm>(
  row: Row,
  relationId: string,
): Row & { readonly invoice_id: InvoiceId; readonly own_invoice_id: InvoiceId } {
  const { administration, id, invoice_number: invoiceNumber = null, booking = null } = row
  const own = invoiceKey({ administration, relationId, invoiceNumber, booking, id })
  const shared = invoiceNumber === null ? own : numberKey({ administration, relationId, invoiceNumber })
  return { ...row, invoice_id: shared, own_invoice_id: own }
}
