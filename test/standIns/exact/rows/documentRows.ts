import { dayMilliseconds } from '../generator/days.ts'
import type { Relation } from '../generator/relation.ts'
import type { Document, Story } from '../generator/story.ts'
import { type Administration, audit, padded, type Row } from './row.ts'

/** documents/Documents: one for each sales invoice with a PDF. */
export function documentRows(
  administration: Administration,
  relation: Relation,
  story: Story,
): readonly Row[] {
  return story.documents
    .filter((document) => document.hasPdf && document.number !== null)
    .map((document) => documentRow(administration, relation, document))
}

function documentRow(administration: Administration, relation: Relation, document: Document): Row {
  const { guids } = administration
  const made = dayMilliseconds(document.date) + 35_000_000
  const isCredit = document.kind === 'creditNote'
  return {
    ...audit(administration, { created: made, modified: made }),
    ID: guids.make('document', relation.index, document.ordinal),
    Account: guids.make('account', relation.index, 0),
    AccountCode: padded(relation.number),
    AccountName: relation.name,
    DocumentDate: dayMilliseconds(document.date),
    FinancialTransactionEntryID: guids.make('salesInvoice', relation.index, document.ordinal),
    SalesInvoiceNumber: document.number,
    Subject: `${isCredit ? 'Creditnota' : 'Factuur'} ${document.number}`,
    Type: 10,
    TypeDescription: 'Verkoopfactuur',
    HasEmptyBody: true,
    Language: 'NL',
    HID: document.number,
  }
}

/** documents/DocumentAttachments: the PDF, for some invoices preceded by the electronic invoice. */
export function attachmentRows(
  administration: Administration,
  relation: Relation,
  story: Story,
): readonly Row[] {
  const { guids } = administration
  return documentsWithPdf(story).flatMap((document) => {
    const file = (ordinal: number, name: string, size: number): Row => {
      const id = guids.make('attachment', relation.index, ordinal)
      return {
        ID: id,
        Document: guids.make('document', relation.index, document.ordinal),
        FileName: name,
        FileSize: size,
        Url: `${administration.url()}/docs/SysAttachment.aspx?ID=${id}&_Division_=${administration.division}`,
      }
    }
    const pdf = file(document.ordinal * 2, `Factuur ${document.number}.pdf`, 1_024)
    const isElectronic = document.ordinal % 5 === 3
    return isElectronic ? [file(document.ordinal * 2 + 1, `${document.number}.xml`, 4_096), pdf] : [pdf]
  })
}

function documentsWithPdf(story: Story): readonly Document[] {
  return story.documents.filter((document) => document.hasPdf && document.number !== null)
}
