import { readClientNumbers } from '../clients/index.ts'
import { readInvoices } from '../receivables/index.ts'
import { amsterdamDay } from '../values/day.ts'
import { asOfClient } from './asOf.ts'
import type { Desk } from './desk.ts'
import { invoiceRow } from './invoiceRow.ts'
import type { Parts } from './parts.ts'

/** A page of a client's invoices, one row per invoice. */
export function createListInvoices(parts: Parts): Desk['listInvoices'] {
  const { database, exact, gate, now } = parts
  return (asker, id, page) =>
    gate.show(asker, { event: 'look', part: 'invoices', role: 'Desk.Read', clientId: id }, async () => {
      const today = amsterdamDay(now())
      const [numbers, found, beingChecked, asOf] = await Promise.all([
        readClientNumbers(database, [id]),
        readInvoices(
          database,
          id,
          { show: page.show, cursor: page.cursor ?? null, limit: page.limit },
          today,
        ),
        exact.isBeingChecked(id),
        asOfClient(parts, id),
      ])
      if (!numbers.has(id)) return null
      const invoices = found.invoices.map((invoice) => invoiceRow(invoice, today))
      return { answer: { ...found, invoices, beingChecked, asOf } }
    })
}
