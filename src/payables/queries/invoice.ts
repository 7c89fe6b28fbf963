import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { type Invoice, invoicesOf } from '../../money/invoice.ts'
import { type Settlement, settlementOf } from '../../money/settlementOf.ts'
import type { Day } from '../../values/day.ts'
import type { CreditorId, InvoiceId } from '../../values/ids.ts'
import { readBooks } from './books.ts'

/** An invoice from a creditor, with its instalments and payments. */
type CreditorInvoice = Invoice & Settlement & { readonly description: string | null }

/**
 * Returns an invoice from this creditor; null when no terms are stored for it. Also accepts the id of an entry booked
 * under its number. `today` is the day in Europe/Amsterdam.
 */
export async function readInvoice(
  database: Database,
  creditor: CreditorId,
  id: InvoiceId,
  today: Day,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<CreditorInvoice | null> {
  const { terms, homeCurrency } = await readBooks(database, creditor, homeCurrencyOf)
  const invoices = invoicesOf(terms, { today, homeCurrency })
  const figures =
    invoices.find(({ invoice }) => invoice.id === id) ??
    invoices.find((each) => each.terms.some((term) => term.invoiceId === id))
  if (!figures) return null
  return { ...figures.invoice, description: figures.description, ...settlementOf(figures) }
}
