import { readClient } from '../clients/index.ts'
import { readInvoice } from '../receivables/index.ts'
import { amsterdamDay } from '../values/day.ts'
import { asOfClient } from './asOf.ts'
import type { Desk } from './desk.ts'
import type { Parts } from './parts.ts'

/** One invoice with its lines, VAT, terms, receipts and what else settled it. */
export function createOpenInvoice(parts: Parts): Desk['openInvoice'] {
  const { database, gate, now } = parts
  return (asker, id) =>
    gate.show(asker, { event: 'look', part: 'invoice', role: 'Desk.Read' }, async () => {
      const found = await readInvoice(database, id, amsterdamDay(now()))
      const client = found && (await readClient(database, found.clientId))
      if (!found || !client) return null
      const { administration: _, salesInvoiceId: __, ...invoice } = found
      return {
        clientId: client.id,
        answer: {
          ...invoice,
          clientName: client.name,
          clientNumber: client.number,
          lines: [...invoice.lines],
          vat: [...invoice.vat],
          terms: [...invoice.terms],
          receipts: [...invoice.receipts],
          allocations: [...invoice.allocations],
          documents: { pdf: invoice.number !== null },
          asOf: await asOfClient(parts, client.id),
        },
      }
    })
}
