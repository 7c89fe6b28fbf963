import { dayMilliseconds } from '../generator/days.ts'
import { periodOf } from '../generator/lines.ts'
import { paymentConditions, type Relation } from '../generator/relation.ts'
import type { Document, Line, Story } from '../generator/story.ts'
import { type Administration, audit, double, type Row } from './row.ts'

/** sync/SalesInvoice/SalesInvoices: a header (LineNumber 0) and lines for each invoice. */
export function salesInvoiceRows(
  administration: Administration,
  relation: Relation,
  story: Story,
): readonly Row[] {
  const rows: Row[] = []
  for (const document of story.documents) {
    if (!isInModule(document)) continue
    const common = commonOf(administration, relation, document)
    rows.push({
      ...common,
      ...headerOf(relation, document),
      ID: rowId(administration, relation, rows.length),
    })
    document.lines.forEach((line, index) => {
      rows.push({
        ...common,
        ...lineOf(administration, line, index + 1),
        ...periodRow(document, line),
        ID: rowId(administration, relation, rows.length),
      })
    })
  }
  return rows
}

/** Counts the rows of `salesInvoiceRows` without building them. */
export function salesInvoiceRowCount(story: Story): number {
  let count = 0
  for (const document of story.documents) if (isInModule(document)) count += 1 + document.lines.length
  return count
}

function isInModule(document: Document): boolean {
  return document.side === 'sales' && document.origin === 'module'
}

function rowId(administration: Administration, relation: Relation, ordinal: number): string {
  return administration.guids.make('salesInvoiceRow', relation.index, ordinal)
}

const statusNames = { 10: 'Concept', 20: 'Open', 50: 'Verwerkt' } as const

function statusOf(document: Document): 10 | 20 | 50 {
  if (document.kind !== 'draft') return 50
  return document.ordinal % 2 === 0 ? 10 : 20
}

function commonOf(administration: Administration, relation: Relation, document: Document): Row {
  const { guids } = administration
  const account = guids.make('account', relation.index, 0)
  const made = dayMilliseconds(document.date) + 34_000_000
  const isCredit = document.kind === 'creditNote'
  return {
    ...audit(administration, { created: made, modified: made + 60_000 }),
    InvoiceID: guids.make('salesInvoice', relation.index, document.ordinal),
    InvoiceNumber: document.number,
    InvoiceDate: document.kind === 'draft' ? null : dayMilliseconds(document.date),
    OrderDate: dayMilliseconds(document.date),
    InvoiceTo: account,
    InvoiceToName: relation.name,
    OrderedBy: account,
    OrderedByName: relation.name,
    DeliverTo: account,
    Currency: 'EUR',
    Journal: '70',
    Type: isCredit ? 8021 : 8020,
    TypeDescription: isCredit ? 'Verkoopcreditnota' : 'Verkoopfactuur',
    Status: statusOf(document),
    StatusDescription: statusNames[statusOf(document)],
    YourRef: document.reference,
  }
}

function headerOf(relation: Relation, document: Document): Row {
  const vat = document.lines.reduce((sum, line) => sum + line.vat, 0)
  const due = document.instalments[0]?.due ?? null
  return {
    LineNumber: 0,
    Description: document.description,
    DueDate: due === null ? null : dayMilliseconds(due),
    PaymentCondition: relation.paymentCondition,
    PaymentConditionDescription:
      paymentConditions.find((each) => each.code === relation.paymentCondition)?.description ?? null,
    AmountDC: double(document.amount),
    AmountFC: double(document.amount),
    AmountFCExclVat: double(document.amount - vat),
    VATAmountDC: double(vat),
    VATAmountFC: double(vat),
    AmountDiscount: 0,
    AmountDiscountExclVat: 0,
    Discount: 0,
    Document: null,
  }
}

function periodRow(document: Document, line: Line): Row {
  const period = periodOf(document.date, line)
  return {
    StartTime: period && dayMilliseconds(period.from),
    EndTime: period && dayMilliseconds(period.to),
  }
}

const vatCodes: { readonly [rate: number]: string } = { 0: '0', 9: '1', 21: '2' }

/** The amounts of a line exclude VAT. */
function lineOf(administration: Administration, line: Line, number: number): Row {
  const item = administration.guids.make('fixed', 1, line.item.charCodeAt(0) * 8 + line.item.length)
  return {
    LineNumber: number,
    Item: item,
    ItemCode: line.item,
    ItemDescription: line.description,
    Description: line.description,
    Quantity: line.quantity / 1_000,
    UnitCode: 'stuk',
    UnitPrice: double(line.price),
    NetPrice: double(line.price),
    Discount: 0,
    AmountDC: double(line.amount),
    AmountFC: double(line.amount),
    VATAmountDC: double(line.vat),
    VATAmountFC: double(line.vat),
    VATCode: padVat(vatCodes[line.vatRate] ?? '0'),
    VATCodeDescription: line.vatRate === 0 ? 'Vrijgesteld' : `BTW ${line.vatRate}%, exclusief`,
    VATPercentage: line.vatRate / 100,
  }
}

/** Left-aligns a VAT code in three characters. */
function padVat(code: string): string {
  return code.padEnd(3)
}
