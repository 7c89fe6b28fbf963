import { z } from 'zod'
import type { AdministrationId } from '../values/ids.ts'
import type { Connection } from './connection/connection.ts'
import { ExactError } from './errors.ts'
import type { Exact } from './exact.ts'

/** How long to wait for a turn. */
const waitMs = 10_000
/** Document type of a sales invoice (docs/exact.md#invoices-and-documents). */
const salesInvoiceType = 10

const guid = z.guid()
const documentRow = z.object({ ID: guid })
const attachmentRow = z.object({ FileName: z.string().nullish(), Url: z.string() })

/**
 * Finds the PDF of an invoice (docs/exact.md#invoices-and-documents). Looks up the document by the invoice's id, or
 * else by its number, and then its attachments. Returns null if there is no PDF.
 */
export function createInvoicePdf(connection: Connection): Exact['invoicePdf'] {
  return async ({ administration, salesInvoiceId, number }) => {
    const read = <Row>(resource: string, filter: string, row: z.ZodType<Row>) =>
      readRows({ connection, administration }, { resource, filter }, row)
    const byBooking = salesInvoiceId
      ? await read(
          'documents/Documents?$select=ID',
          `FinancialTransactionEntryID eq guid'${salesInvoiceId}'`,
          documentRow,
        )
      : []
    const documents =
      byBooking.length > 0 || !/^\d{1,10}$/.test(number)
        ? byBooking
        : await read(
            'documents/Documents?$select=ID',
            `SalesInvoiceNumber eq ${number} and Type eq ${salesInvoiceType}`,
            documentRow,
          )
    for (const { ID } of documents) {
      const attachments = await read(
        'documents/DocumentAttachments?$select=FileName,Url',
        `Document eq guid'${ID}'`,
        attachmentRow,
      )
      const pdf = attachments.find(({ FileName }) => /\.pdf$/i.test(FileName ?? ''))
      if (pdf) return connection.download({ administration, url: pdf.Url, urgency: 'interactive', waitMs })
    }
    return null
  }
}

async function readRows<Row>(
  {
    connection,
    administration,
  }: { readonly connection: Connection; readonly administration: AdministrationId },
  { resource, filter }: { readonly resource: string; readonly filter: string },
  row: z.ZodType<Row>,
): Promise<readonly Row[]> {
  const address = `${resource}&$filter=${encodeURIComponent(filter)}`
  const { rows } = await connection.readPage({ administration, address, urgency: 'interactive', waitMs })
  const parsed = z.array(row).safeParse(rows)
  if (parsed.success) return parsed.data
  throw new ExactError('exact/unexpected-answer', `${resource} in an unknown form`, { cause: parsed.error })
}
