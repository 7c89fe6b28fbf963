import { readClientNumbers } from '../clients/index.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import { readInvoices } from '../receivables/index.ts'
import { amsterdamDay } from '../values/day.ts'
import type { ClientId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { clientFreshness } from './freshness.ts'
import { invoiceRow } from './invoiceRow.ts'

type Page = Parameters<Desk['listInvoices']>[2]

/** A page of a client's invoices, one row per invoice. */
export function createListInvoices(dependencies: Dependencies): Desk['listInvoices'] {
  const { database, gate } = dependencies
  return (asker, id, page) =>
    gate.show(asker, { event: 'look', part: 'invoices', role: 'Desk.Read', clientId: id }, async () => {
      const numbers = await readClientNumbers(database, [id])
      return numbers.has(id) ? { answer: read(dependencies, id, page) } : null
    })
}

async function read(dependencies: Dependencies, id: ClientId, page: Page): Promise<answers.Invoices> {
  const today = amsterdamDay(dependencies.now())
  const request = { show: page.show, cursor: page.cursor ?? null, limit: page.limit }
  const [found, freshness] = await Promise.all([
    readInvoices(dependencies.database, id, request, today, homeCurrencyOf),
    clientFreshness(dependencies, id),
  ])
  return { ...found, invoices: found.invoices.map((invoice) => invoiceRow(invoice, today)), ...freshness }
}
