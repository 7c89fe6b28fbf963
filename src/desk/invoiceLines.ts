import { holds } from '../access/index.ts'
import { ExactError } from '../exact/index.ts'
import { readSettings } from '../portal/index.ts'
import { bookedLines, vatTotals } from '../receivables/index.ts'
import type { InvoiceDetail } from '../receivables/receivable.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Asker } from './desk.ts'

type Shown = Pick<answers.InvoiceDetail, 'linesState' | 'lines' | 'vat'>

/** Longer nobody waits for an invoice; it is shown without lines instead. */
const longestWaitMilliseconds = 2_500

/** Lines may tell of care: a setting of the portal keeps them, and the PDF that holds them, for who may edit. */
export async function mayReadLines({ database }: Dependencies, { employee }: Asker): Promise<boolean> {
  const { features } = await readSettings(database)
  return features.invoiceLines === 'everyone' || holds(employee, 'Desk.Edit')
}

/**
 * What an invoice is for. The read model holds the lines of the invoicing module; those of an imported invoice
 * are read from its booking now and kept nowhere (docs/decisions.md).
 */
export async function linesOf(
  dependencies: Dependencies,
  asker: Asker,
  invoice: InvoiceDetail,
): Promise<Shown> {
  if (!(await mayReadLines(dependencies, asker))) return { linesState: 'hidden', vat: [...invoice.vat] }
  if (invoice.lines.length > 0) {
    return { linesState: 'shown', lines: [...invoice.lines], vat: [...invoice.vat] }
  }
  if (invoice.salesInvoiceId !== null || invoice.entries.length === 0) return without('none')
  return readBookedLines(dependencies, invoice)
}

async function readBookedLines({ exact }: Dependencies, invoice: InvoiceDetail): Promise<Shown> {
  const { administration, amount, entries } = invoice
  try {
    const rows = await exact.bookedLines({ administration, entries, waitMs: longestWaitMilliseconds })
    if (rows?.length === 0) return without('none')
    const lines = rows && bookedLines(rows, amount)
    if (!lines) return without('unclear')
    return { linesState: 'shown', lines: [...lines], vat: [...vatTotals(lines)] }
  } catch (error) {
    if (error instanceof ExactError) return without('away')
    throw error
  }
}

function without(linesState: 'none' | 'away' | 'unclear'): Shown {
  return { linesState, lines: [], vat: [] }
}
