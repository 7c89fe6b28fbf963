import { ExactError, homeCurrencyOf } from '../exact/index.ts'
import { readInvoice } from '../receivables/index.ts'
import { amsterdamDay } from '../values/day.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'
import { mayReadLines } from './invoiceLines.ts'

/**
 * The PDF of an invoice as the ledger holds it, passed on as a stream. `desk/no-pdf` when there is none. Who may
 * not read the lines may not read them here either.
 */
export function createOpenInvoicePdf(dependencies: Dependencies): Desk['openInvoicePdf'] {
  const { database, exact, gate, now } = dependencies
  return async (asker, id) => {
    const role = (await mayReadLines(dependencies, asker)) ? 'Desk.Read' : 'Desk.Edit'
    const { administration, salesInvoiceId, number } = await gate.show(
      asker,
      { event: 'look', part: 'pdf', role },
      async () => {
        const invoice = await readInvoice(database, id, amsterdamDay(now()), homeCurrencyOf)
        return invoice && { clientId: invoice.clientId, answer: invoice }
      },
    )
    if (number === null) throw new DeskError('desk/no-pdf')
    const pdf = await exact.invoicePdf({ administration, salesInvoiceId, number }).catch(orExactAway)
    if (!pdf) throw new DeskError('desk/no-pdf')
    return pdf
  }
}

function orExactAway(cause: unknown): never {
  if (cause instanceof ExactError) throw new DeskError('desk/exact-away', { cause })
  throw cause
}
