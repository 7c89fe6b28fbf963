import type { Database } from '../../src/database/open.ts'
import type { BookedLine } from '../../src/exact/index.ts'
import { receivableWriters } from '../../src/receivables/index.ts'
import { cents } from '../../src/values/cents.ts'
import { administration, idOf, uuidOf } from '../clients/people.ts'

/** The line that the booking of invoice 26104412, of € 125,00, holds in Exact. */
export const bookedLine: BookedLine = {
  position: 1,
  description: 'Maaltijden',
  quantityMillionths: 2_000_000,
  amount: cents(10_331),
  vat: cents(2_169),
  vatRate: 2_100,
  from: null,
  to: null,
}

/** Stores invoice 26104411, of € 83,20, as one of the invoicing module, with a line. */
export async function storeModuleInvoice(database: Database): Promise<void> {
  const id = uuidOf('sales invoice')
  const common = { administration, version: 1 }
  await database.transaction().execute((transaction) =>
    receivableWriters.salesInvoices(transaction, {
      invoices: [
        {
          ...common,
          id,
          client_id: idOf('100001'),
          number: '26104411',
          kind: 'invoice',
          is_draft: false,
          currency: 'EUR',
          amount: 8_320,
          vat: 0,
        },
      ],
      lines: [
        {
          ...common,
          id: uuidOf('line'),
          sales_invoice_id: id,
          position: 1,
          description: 'Begeleiding na opname',
          quantity_millionths: 1_000_000,
          unit_price_millionths: 83_200_000,
          amount: 8_320,
          vat: 0,
          vat_rate: 0,
        },
      ],
    }),
  )
}
