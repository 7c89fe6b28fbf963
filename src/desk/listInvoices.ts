import { readClientNumbers } from '../clients/index.ts'
import { readInvoices } from '../receivables/index.ts'
import { amsterdamDay } from '../values/day.ts'
import type { ClientId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Desk } from './desk.ts'
import { invoiceRow } from './invoiceRow.ts'
import type { Parts } from './parts.ts'
import { truthOf } from './truth.ts'

type Page = Parameters<Desk['listInvoices']>[2]

/** A page of a client's invoices, one row per invoice. */
export function createListInvoices(parts: Parts): Desk['listInvoices'] {
  const { database, gate } = parts
  return (asker, id, page) =>
    gate.show(asker, { event: 'look', part: 'invoices', role: 'Desk.Read', clientId: id }, async () => {
      const numbers = await readClientNumbers(database, [id])
      return numbers.has(id) ? { answer: read(parts, id, page) } : null
    })
}

async function read(parts: Parts, id: ClientId, page: Page): Promise<answers.Invoices> {
  const today = amsterdamDay(parts.now())
  const request = { show: page.show, cursor: page.cursor ?? null, limit: page.limit }
  const [found, truth] = await Promise.all([
    readInvoices(parts.database, id, request, today),
    truthOf(parts, id),
  ])
  return { ...found, invoices: found.invoices.map((invoice) => invoiceRow(invoice, today)), ...truth }
}
