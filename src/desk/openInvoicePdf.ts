import { readInvoice } from '../receivables/index.ts'
import { amsterdamDay } from '../values/day.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'
import { fromExact } from './fromExact.ts'
import { mayReadLines } from './invoiceLines.ts'
import type { Parts } from './parts.ts'

/**
 * The PDF of an invoice as the ledger holds it, passed on as a stream. `desk/no-pdf` when there is none. Who may
 * not read the lines may not read them here either.
 */
export function createOpenInvoicePdf(parts: Parts): Desk['openInvoicePdf'] {
  const { database, exact, gate, now } = parts
  return async (asker, id) => {
    const role = (await mayReadLines(parts, asker)) ? 'Desk.Read' : 'Desk.Edit'
    const { administration, salesInvoiceId, number } = await gate.show(
      asker,
      { event: 'look', part: 'pdf', role },
      async () => {
        const invoice = await readInvoice(database, id, amsterdamDay(now()))
        return invoice && { clientId: invoice.clientId, answer: invoice }
      },
    )
    if (number === null) throw new DeskError('desk/no-pdf')
    const pdf = await fromExact(() => exact.invoicePdf({ administration, salesInvoiceId, number }))
    if (!pdf) throw new DeskError('desk/no-pdf')
    return pdf
  }
}
