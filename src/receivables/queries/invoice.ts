import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import type { InvoiceFigures } from '../../money/invoice.ts'
import { worth } from '../../money/measure.ts'
import { isUnderWay } from '../../money/term.ts'
import type { Cents, Money } from '../../values/cents.ts'
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
import { lineOf, vatTotals } from '../rules/lines.ts'
import { invoicesIn, readBooks } from './books.ts'
import { readSalesInvoice, readSalesInvoiceLines } from './salesInvoice.ts'

/**
 * Returns an invoice with its lines, instalments, receipts and allocations; null when no terms are stored for it.
 * `today` is the day in Europe/Amsterdam.
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
  const figures = invoicesIn(books, today).find(({ invoice }) => invoice.id === id)
  if (!figures) return null
  const salesInvoice = await readSalesInvoice(database, id)
  const rows = salesInvoice ? await readSalesInvoiceLines(database, salesInvoice.id) : []
  const lines = rows.map((row) => lineOf(row, salesInvoice?.currency ?? books.homeCurrency))
  return {
    ...figures.invoice,
    ...owner,
    salesInvoiceId: salesInvoice?.id ?? null,
    description: salesInvoice?.description ?? figures.description,
    lines,
    vat: vatTotals(lines),
    entries: entriesOf(figures),
    ...settlementOf(figures),
    directDebits: directDebitsOf(books.terms.filter((term) => term.invoiceId === id)).map(
      ({ term, ...directDebit }) => ({
        ...directDebit,
        amount: { cents: figures.measure.of(term), currency: figures.measure.currency },
      }),
    ),
  }
}

function entriesOf({ instalments }: InvoiceFigures): readonly string[] {
  const terms = instalments.flatMap((instalment) => instalment.terms)
  return [...new Set(terms.flatMap((term) => term.entry ?? []))].toSorted()
}

async function readOwner(
  database: Database,
  id: InvoiceId,
): Promise<{ readonly clientId: ClientId; readonly administration: AdministrationId } | null> {
  const row = await database
    .selectFrom('term')
    .select(['client_id', 'administration'])
    .where('invoice_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return { clientId: clientId(row.client_id), administration: administrationId(row.administration) }
}

function settlementOf({
  instalments,
  settlements,
  allocations,
  measure,
}: InvoiceFigures): Pick<InvoiceDetail, 'terms' | 'receipts' | 'allocations'> {
  const money = (cents: Cents): Money => ({ cents, currency: measure.currency })
  return {
    terms: instalments.map((instalment) => ({
      dueDate: instalment.dueDate,
      amount: worth(instalment.terms, measure),
      open: worth(instalment.open, measure),
      collection: instalment.open.some(isUnderWay) ? 'underWay' : 'none',
    })),
    receipts: settlements.receipts.map(({ date, cents }) => ({ date, amount: money(cents) })),
    allocations: allocations.map(({ kind, date, cents }) => ({ kind, date, amount: money(cents) })),
  }
}
