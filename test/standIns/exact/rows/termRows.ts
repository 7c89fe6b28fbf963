import { dayMilliseconds, yearOf } from '../generator/days.ts'
import type { Relation } from '../generator/relation.ts'
import { paymentConditions } from '../generator/relation.ts'
import type { Document, LooseEvent, Story } from '../generator/story.ts'
import { bookedTermRows } from './bookedTermRows.ts'
import { type Administration, audit, double, padded, type Row } from './row.ts'
import { type Term, termsOf } from './terms.ts'

/** sync/Cashflow/PaymentTerms: debtors (LineType 20) and creditors (22) together. */
export function termRows(administration: Administration, relation: Relation, story: Story): readonly Row[] {
  if (story.booked) return bookedTermRows(administration, relation, story.booked)
  return termsOf(story).map((term) => {
    const { source } = term
    return 'document' in source
      ? documentTerm(administration, relation, term, source)
      : looseTerm(administration, relation, term, source.loose)
  })
}

const moment = (day: number | null): number | null => (day === null ? null : dayMilliseconds(day))

/** Returns the properties that all terms of a relation have. */
function common(administration: Administration, relation: Relation, term: Term): Row {
  const { guids } = administration
  return {
    ID: guids.make('term', relation.index, term.ordinal),
    EntryID: guids.make('termEntry', relation.index, term.ordinal),
    Account: guids.make('account', relation.index, 0),
    AccountCode: padded(relation.number),
    AccountName: relation.name,
    AccountCountry: 'NL',
    Currency: 'EUR',
    RateFC: 1,
    Status: term.status,
    IsFullyPaid: term.status === 50,
    LastPaymentDate: moment(term.lastPayment),
    EndDate: moment(term.settledOn),
    TransactionIsReversal: term.isReversal,
    TransactionStatus: 50,
    IsBatchBooking: 0,
    Source: 1,
  }
}

/** The administration's sign applies to AmountDC, but not to TransactionAmountDC. */
function amounts(sign: 1 | -1, term: number, booking: number): Row {
  return {
    AmountDC: double(sign * term),
    AmountFC: double(sign * term),
    TransactionAmountDC: double(booking),
    TransactionAmountFC: double(booking),
  }
}

function typeOf(document: Document): number {
  if (document.side === 'sales') return document.kind === 'creditNote' ? 21 : 20
  return document.kind === 'creditNote' ? 31 : 30
}

function documentTerm(
  administration: Administration,
  relation: Relation,
  term: Term,
  { document, instalment }: { readonly document: Document; readonly instalment: number },
): Row {
  const { guids, amountSign, creditorAmountSign } = administration
  const isSales = document.side === 'sales'
  const condition = paymentConditions.find((each) => each.code === relation.paymentCondition)
  const isBeingCollected = term.status === 30 || term.status === 40
  const due = moment(document.instalments[instalment]?.due ?? null)
  return {
    ...common(administration, relation, term),
    ...audit(administration, {
      created: dayMilliseconds(document.date) + 36_000_000,
      modified: dayMilliseconds(term.changedOn) + 64_000_000,
    }),
    ...amounts(isSales ? amountSign : creditorAmountSign, term.amount, document.amount),
    LineType: isSales ? 20 : 22,
    TransactionType: typeOf(document),
    TransactionID: guids.make('booking', relation.index, document.ordinal),
    TransactionEntryID: guids.make('entry', relation.index, document.ordinal),
    TransactionDueDate: moment(document.instalments[0]?.due ?? null),
    TransactionReportingYear: yearOf(document.date),
    InvoiceNumber: document.number,
    EntryNumber: document.number,
    EntryDate: dayMilliseconds(document.date),
    InvoiceDate: dayMilliseconds(document.date),
    DueDate: due,
    YourRef: document.reference,
    Description: document.description,
    Journal: isSales ? '70' : '60',
    JournalDescription: isSales ? 'Verkoopboek' : 'Inkoopboek',
    PaymentCondition: relation.paymentCondition,
    PaymentConditionDescription: condition?.description ?? null,
    PaymentMethod: document.byDirectDebit ? 'I' : 'B',
    PaymentReference: null,
    DirectDebitMandate:
      document.byDirectDebit && document.mandate
        ? guids.make('mandate', relation.index, relation.mandates.length - 1)
        : null,
    DirectDebitMandateReference: document.byDirectDebit ? document.mandate : null,
    DirectDebitMandatePaymentType: document.mandate ? 1 : null,
    ReceivableSelected: moment(term.selectedOn),
    ReceivableBatchNumber: isBeingCollected ? 4_000 + (term.changedOn % 1_000) : null,
  }
}

function looseTerm(administration: Administration, relation: Relation, term: Term, loose: LooseEvent): Row {
  const { guids, amountSign } = administration
  const isReceipt = loose.type === 'prepaid'
  const on = dayMilliseconds(loose.on)
  const booking = 40_000 + loose.ordinal
  return {
    ...common(administration, relation, term),
    ...audit(administration, { created: on + 36_000_000, modified: on + 36_000_000 }),
    ...amounts(amountSign, term.amount, term.amount),
    LineType: 20,
    TransactionType: isReceipt ? 40 : 90,
    TransactionID: guids.make('booking', relation.index, booking),
    TransactionEntryID: guids.make('entry', relation.index, booking),
    TransactionDueDate: moment(loose.due),
    TransactionReportingYear: yearOf(loose.on),
    InvoiceNumber: null,
    EntryNumber: 90_000_000 + (relation.index % 1_000_000),
    EntryDate: on,
    InvoiceDate: loose.due === null ? null : on,
    DueDate: moment(loose.due),
    YourRef: null,
    Description: loose.description,
    Journal: isReceipt ? '20' : '90',
    JournalDescription: isReceipt ? 'Bank' : 'Memoriaal',
    PaymentCondition: null,
    PaymentMethod: 'B',
    PaymentReference: null,
    DirectDebitMandateReference: null,
  }
}
