import { readClientNumbers } from '../clients/index.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { readInvoices } from '../receivables/index.ts'
import { amsterdamDay } from '../values/day.ts'
import type { ClientId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk, InvoicePageRequest } from './desk.ts'
import { clientFreshness } from './freshness.ts'
import { invoiceRow } from './invoiceRow.ts'
import { waitForChanges } from './waitForChanges.ts'

/** Returns a page of a client's invoices. */
export function createListInvoices(dependencies: Dependencies): Desk['listInvoices'] {
  const { database, gate } = dependencies
  return (asker, id, page) =>
    gate.show(asker, 'listInvoices', { relationId: id }, async () => {
      const numbers = await readClientNumbers(database, [id])
      if (!numbers.has(id)) return null
      await waitForChanges(dependencies, asker, id)
      return { answer: read(dependencies, id, page) }
    })
}

async function read(
  dependencies: Dependencies,
  id: ClientId,
  request: InvoicePageRequest,
): Promise<answers.Invoices> {
  const today = amsterdamDay(dependencies.now())
  const [page, freshness] = await Promise.all([
    readInvoices(
      dependencies.database,
      id,
      { ...request, cursor: request.cursor ?? null },
      today,
      homeCurrencyOf,
    ),
    clientFreshness(dependencies, id),
  ])
  return { ...page, invoices: page.invoices.map((invoice) => invoiceRow(invoice, today)), ...freshness }
}
