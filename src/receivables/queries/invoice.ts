import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import type { InvoiceFigures } from '../../money/invoice.ts'
import { numberKey } from '../../money/invoiceKey.ts'
import { isOpenInvoice } from '../../money/invoicePage.ts'
import { settlementOf } from '../../money/settlementOf.ts'
import type { Day } from '../../values/day.ts'
import {
  type AdministrationId,
  administrationId,
  type ClientId,
  clientId,
  type InvoiceId,
} from '../../values/ids.ts'
import type { InvoiceDetail } from '../receivable.ts'
import { directDebitsOf } from '../rules/directDebits.ts'
import { lineOf } from '../rules/lines.ts'
import { invoicesIn, readBooks } from './books.ts'
import { readSalesInvoice, readSalesInvoiceLines } from './salesInvoice.ts'

/**
 * Returns an invoice with its lines, instalments, receipts and allocations; null when no terms are stored for it. Also
 * accepts the id of an entry booked under its number, and the id that is made from its number alone. `today` is the day
 * in Europe/Amsterdam.
 */
export async function readInvoice(
  database: Database,
  id: InvoiceId,
  today: Day,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<InvoiceDetail | null> {
  const owner = await readOwner(database, id)
  if (!owner) return null
  const books = await readBooks(database, owner.clientId, homeCurrencyOf)
  const invoices = invoicesIn(books, today)
  const figures = findInvoice(invoices, owner, id)
  if (!figures) return null
  const { invoice } = figures
  const sharing = invoices.map((each) => each.invoice).filter(({ number }) => number === invoice.number)
  const salesInvoice = await readSalesInvoice(database, owner, invoice, sharing)
  const rows = salesInvoice ? await readSalesInvoiceLines(database, salesInvoice.id) : []
  const lines = rows.map((row) => lineOf(row, salesInvoice?.currency ?? books.homeCurrency))
  return {
    ...invoice,
    ...owner,
    salesInvoiceId: salesInvoice?.id ?? null,
    description: salesInvoice?.description ?? figures.description,
    lines,
    entries: entriesOf(figures),
    ...settlementOf(figures),
    directDebits: directDebitsOf(figures.terms).map(({ term, ...directDebit }) => ({
      ...directDebit,
      amount: { cents: figures.measure.of(term), currency: figures.measure.currency },
    })),
  }
}

/**
 * Finds the invoice by its own id, or by that of a booking under its number. An id made from a number finds the open
 * invoice with that number, or else the newest.
 */
function findInvoice(
  invoices: readonly InvoiceFigures[],
  { administration, clientId: relationId }: Owner,
  id: InvoiceId,
): InvoiceFigures | undefined {
  const ofNumber = ({ invoice: { number } }: InvoiceFigures): boolean =>
    number !== null && numberKey({ administration, relationId, invoiceNumber: number }) === id
  const numbered = invoices.filter(ofNumber)
  return (
    invoices.find(({ invoice }) => invoice.id === id) ??
    invoices.find(({ terms }) => terms.some((term) => term.invoiceId === id)) ??
    numbered.find(isOpenInvoice) ??
    numbered[0]
  )
}

function entriesOf({ instalments }: InvoiceFigures): readonly string[] {
  const terms = instalments.flatMap((instalment) => instalment.terms)
  return [...new Set(terms.flatMap((term) => term.entry ?? []))].toSorted()
}

type Owner = { readonly clientId: ClientId; readonly administration: AdministrationId }

async function readOwner(database: Database, id: InvoiceId): Promise<Owner | null> {
  const row = await database
    .selectFrom('term')
    .select(['client_id', 'administration'])
    .where((is) => is.or([is('own_invoice_id', '=', id), is('invoice_id', '=', id)]))
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return { clientId: clientId(row.client_id), administration: administrationId(row.administration) }
}
