import { dayMilliseconds } from '../generator/days.ts'
import { periodOf } from '../generator/lines.ts'
import type { Relation } from '../generator/relation.ts'
import type { Document, Line, Story } from '../generator/story.ts'
import { type Administration, audit, double, type Row } from './row.ts'

/** Keeps these ordinals apart from those of the lines on the debtors' account, which share the GUID kind. */
const firstOrdinal = 30_000

/** salesentry/SalesEntryLines: the lines of imported invoices, without unit prices. */
export function salesEntryLineRows(
  administration: Administration,
  relation: Relation,
  story: Story,
): readonly Row[] {
  return story.documents
    .filter((document) => document.side === 'sales' && document.origin === 'imported')
    .flatMap((document) => document.lines.map((line, index) => ({ document, line, index })))
    .map(({ document, line, index }, ordinal) => {
      const made = dayMilliseconds(document.date) + 36_000_000
      return {
        ...audit(administration, { created: made, modified: made }),
        ...amountsOf(document, line),
        ID: administration.guids.make('transactionLine', relation.index, firstOrdinal + ordinal),
        EntryID: administration.guids.make('entry', relation.index, document.ordinal),
        LineNumber: index + 1,
        Description: line.description,
        Quantity: line.quantity / 1_000,
        GLAccountCode: '8000',
        GLAccountDescription: 'Opbrengsten',
        Type: 20,
        ...periodRow(document, line),
      }
    })
}

/** Every other imported document has VAT codes that include VAT in the amount. */
function amountsOf({ ordinal }: Document, line: Line): Row {
  const amount = ordinal % 2 === 0 ? line.amount : line.amount + line.vat
  return {
    AmountDC: double(amount),
    AmountFC: double(amount),
    VATAmountDC: double(line.vat),
    VATAmountFC: double(line.vat),
    VATBaseAmountDC: double(line.amount),
    VATBaseAmountFC: double(line.amount),
    VATPercentage: line.vatRate / 100,
  }
}

function periodRow(document: Document, line: Line): Row {
  const period = periodOf(document.date, line)
  return {
    From: period && dayMilliseconds(period.from),
    To: period && dayMilliseconds(period.to),
  }
}
