import { readClient } from '../clients/index.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { readInvoice } from '../receivables/index.ts'
import { amsterdamDay } from '../values/day.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { clientFreshness } from './freshness.ts'
import { readInvoiceLines } from './invoiceLines.ts'
import { invoiceRow } from './invoiceRow.ts'
import { explainReversal } from './speak.ts'

/** Returns one invoice with its lines, VAT, terms, receipts and other settlements. */
export function createOpenInvoice(dependencies: Dependencies): Desk['openInvoice'] {
  const { database, gate, now } = dependencies
  return (asker, id) =>
    gate.show(asker, 'openInvoice', {}, async () => {
      const today = amsterdamDay(now())
      const invoice = await readInvoice(database, id, today, homeCurrencyOf)
      const client = invoice && (await readClient(database, invoice.clientId))
      if (!invoice || !client) return null
      const lines = await readInvoiceLines(dependencies, asker, invoice)
      return {
        relationId: client.id,
        answer: {
          ...invoiceRow(invoice, today),
          clientId: client.id,
          description: invoice.description,
          clientName: client.name,
          clientNumber: client.number,
          ...lines,
          terms: [...invoice.terms],
          receipts: [...invoice.receipts],
          allocations: [...invoice.allocations],
          settled: [...invoice.settled],
          directDebits: invoice.directDebits.map(({ reason, ...directDebit }) => ({
            ...directDebit,
            reason: reason && { code: reason, ...explainReversal(reason) },
          })),
          documents: { pdf: invoice.number !== null && lines.linesState !== 'hidden' },
          ...(await clientFreshness(dependencies, client.id)),
        },
      }
    })
}
