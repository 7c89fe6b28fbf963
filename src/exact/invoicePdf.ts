import { z } from 'zod'
import type { AdministrationId } from '../values/ids.ts'
import type { Connection } from './connection/connection.ts'
import { ExactError } from './errors.ts'
import type { Exact } from './exact.ts'

type InvoiceOfClient = Parameters<Exact['invoicePdf']>[0]

/** How long to wait for a turn. */
const waitMs = 10_000
/** Document type of a sales invoice (docs/exact.md#invoices-and-documents). */
const salesInvoiceType = 10

const guid = z.guid().toLowerCase()
const documentRow = z.object({
  ID: guid,
  Account: guid.nullish(),
  FinancialTransactionEntryID: guid.nullish(),
  SalesInvoiceNumber: z.int().nullish(),
  Type: z.int().nullish(),
})
type DocumentRow = z.infer<typeof documentRow>
const attachmentRow = z.object({ Document: guid, FileName: z.string().nullish(), Url: z.string() })

/**
 * Finds the PDF of an invoice (docs/exact.md#invoices-and-documents). Returns null if Exact has no PDF that it ties to
 * this client and to one of these bookings. An invoice number alone proves nothing, because numbers are used more than
 * once. Checks every row again: if Exact ignored a filter, the document of someone else would be shown.
 */
export function createInvoicePdf(connection: Connection): Exact['invoicePdf'] {
  return async (invoice) => {
    const { administration } = invoice
    const read = <Row>(resource: string, filter: string, row: z.ZodType<Row>) =>
      readRows({ connection, administration }, { resource, filter }, row)
    for (const { ID } of await readDocuments(invoice, read)) {
      const attachments = await read(
        'documents/DocumentAttachments?$select=Document,FileName,Url',
        `Document eq guid'${ID}'`,
        attachmentRow,
      )
      const pdf = attachments.find(
        ({ Document, FileName, Url }) =>
          Document === ID && /\.pdf$/i.test(FileName ?? '') && isInAdministration(Url, administration),
      )
      if (pdf) return connection.download({ administration, url: pdf.Url, urgency: 'interactive', waitMs })
    }
    return null
  }
}

/** Returns the documents of the invoice, those filed as a sales invoice first. */
async function readDocuments(
  invoice: InvoiceOfClient,
  read: (resource: string, filter: string, row: typeof documentRow) => Promise<readonly DocumentRow[]>,
): Promise<readonly DocumentRow[]> {
  if (invoice.bookings.length === 0) return []
  const booking = invoice.bookings.map((each) => `FinancialTransactionEntryID eq guid'${each}'`)
  const documents = await read(
    'documents/Documents?$select=ID,Account,FinancialTransactionEntryID,SalesInvoiceNumber,Type',
    `Account eq guid'${invoice.clientId}' and (${booking.join(' or ')})`,
    documentRow,
  )
  return documents
    .filter((document) => isOfInvoice(document, invoice))
    .toSorted((one, other) => Number(isFiledAsInvoice(other)) - Number(isFiledAsInvoice(one)))
}

/** Returns false for a document under another number: one booking by hand can hold several invoices of a client. */
function isOfInvoice(document: DocumentRow, { clientId, bookings, number }: InvoiceOfClient): boolean {
  const { Account, FinancialTransactionEntryID: booking, SalesInvoiceNumber: printed } = document
  const hasNumber = typeof printed === 'number' && printed !== 0 && number !== null
  return (
    Account === clientId.toLowerCase() &&
    bookings.some((each) => each.toLowerCase() === booking) &&
    (!hasNumber || String(printed) === number)
  )
}

function isFiledAsInvoice({ Type }: DocumentRow): boolean {
  return Type === salesInvoiceType
}

/** Returns false for an address in another administration. */
function isInAdministration(url: string, administration: AdministrationId): boolean {
  if (!URL.canParse(url)) return false
  const named = new URL(url).searchParams.get('_Division_')
  return named === null || named === String(administration)
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
