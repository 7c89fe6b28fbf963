import { readClientNumbers } from '../clients/index.ts'
import { ExactError, homeCurrencyOf } from '../exact/index.ts'
import { readInvoice } from '../receivables/index.ts'
import { amsterdamDay } from '../values/day.ts'
import type { ClientId } from '../values/ids.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'
import { maySeeLines } from './invoiceLines.ts'

/**
 * Streams the PDF of an invoice from Exact; it is never stored. Throws `desk/no-pdf` if Exact links none to this client
 * and this booking, and `desk/exact-away` if Exact does not answer. The PDF contains the lines, so it requires the same
 * right.
 */
export function createOpenInvoicePdf(dependencies: Dependencies): Desk['openInvoicePdf'] {
  const { database, exact, gate, now } = dependencies
  const isShown = async (client: ClientId) => (await readClientNumbers(database, [client])).has(client)
  return async (asker, id) => {
    const { administration, clientId, salesInvoiceId, entries, number } = await gate.show(
      asker,
      'openInvoicePdf',
      {},
      async () => {
        if (!(await maySeeLines(dependencies, asker))) return gate.refuse(asker, 'openInvoicePdf')
        const invoice = await readInvoice(database, id, amsterdamDay(now()), homeCurrencyOf)
        if (!invoice || !(await isShown(invoice.clientId))) return null
        return { relationId: invoice.clientId, answer: invoice }
      },
    )
    const bookings = salesInvoiceId === null ? entries : [salesInvoiceId, ...entries]
    const pdf = await exact.invoicePdf({ administration, clientId, bookings, number }).catch(orExactAway)
    if (!pdf) throw new DeskError('desk/no-pdf')
    return pdf
  }
}

function orExactAway(cause: unknown): never {
  if (cause instanceof ExactError) throw new DeskError('desk/exact-away', { cause })
  throw cause
}
