import { holds } from '../access/index.ts'
import { ExactError } from '../exact/index.ts'
import { readSettings } from '../portal/index.ts'
import { bookedLines, lineTotals, vatTotals } from '../receivables/index.ts'
import type { InvoiceDetail, InvoiceLine } from '../receivables/receivable.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Asker } from './desk.ts'
import { rights } from './rights.ts'

type InvoiceLines = Pick<answers.InvoiceDetail, 'linesState' | 'lines' | 'vat' | 'totals'>

/** After this wait the invoice is shown without lines. */
const longestWaitMilliseconds = 2_500

/** Returns true if the employee may see invoice lines, and the PDF that holds them, where they ask for them. */
export async function maySeeLines({ database }: Dependencies, { employee, origin }: Asker): Promise<boolean> {
  const { features } = await readSettings(database)
  if (origin === 'bot' && features.chat !== 'withLines') return false
  const { only, when } = rights.openInvoice.fields.lines
  return features.invoiceLines !== when.invoiceLines || holds(employee, only)
}

/**
 * Returns the lines of an invoice. Lines of the invoicing module are stored; those of an imported invoice are read
 * from its booking in Exact and not stored.
 */
export async function readInvoiceLines(
  dependencies: Dependencies,
  asker: Asker,
  invoice: InvoiceDetail,
): Promise<InvoiceLines> {
  if (!(await maySeeLines(dependencies, asker))) return { linesState: 'hidden', ...vatOf(invoice.lines) }
  if (invoice.lines.length > 0) return shown(invoice.lines)
  if (invoice.salesInvoiceId !== null || invoice.entries.length === 0) return withoutLines('none')
  return readBookedLines(dependencies, invoice)
}

async function readBookedLines({ exact }: Dependencies, invoice: InvoiceDetail): Promise<InvoiceLines> {
  const { administration, amount, entries } = invoice
  try {
    const rows = await exact.bookedLines({ administration, entries, waitMs: longestWaitMilliseconds })
    if (rows?.length === 0) return withoutLines('none')
    const lines = rows && bookedLines(rows, amount)
    if (!lines) return withoutLines('unclear')
    return shown(lines)
  } catch (error) {
    if (error instanceof ExactError) return withoutLines('away')
    throw error
  }
}

function shown(lines: readonly InvoiceLine[]): InvoiceLines {
  return { linesState: 'shown', lines: [...lines], ...vatOf(lines) }
}

function vatOf(lines: readonly InvoiceLine[]): Pick<InvoiceLines, 'vat' | 'totals'> {
  return { vat: [...vatTotals(lines)], totals: lines.length === 0 ? null : lineTotals(lines) }
}

function withoutLines(linesState: 'none' | 'away' | 'unclear'): InvoiceLines {
  return { linesState, lines: [], ...vatOf([]) }
}
