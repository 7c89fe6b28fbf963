import { type LedgerLine, ledgerLines } from '../generator/ledgerLine.ts'
import type { Relation } from '../generator/relation.ts'
import { type Administration, audit, double, padded, type Row } from './row.ts'

/** TransactionType by the word of the line. */
const types: { readonly [kind: string]: number } = {
  'opening balance': 10,
  invoice: 20,
  'credit note': 21,
  receipt: 40,
  reversal: 40,
  'exchange difference': 82,
  'payment difference': 83,
  correction: 90,
  'unknown entry': 95,
}
const statuses: { readonly [state: string]: number } = {
  open: 20,
  reversed: 20,
  selected: 30,
  processed: 40,
  paid: 50,
  settled: 50,
}

/** The payment terms of a client whose ledger is in plain words, in the order of its lines. */
export function bookedTermRows(
  administration: Administration,
  relation: Relation,
  ledger: readonly string[],
): readonly Row[] {
  const lines = ledgerLines(ledger)
  const bookings = [...new Set(lines.map(({ booking }) => booking))]
  return lines.map((line, ordinal) => {
    const together = lines.filter(({ booking }) => booking === line.booking)
    return {
      ...bookedRow(administration, line),
      ...keys(administration, relation, { ordinal, booking: bookings.indexOf(line.booking) }),
      TransactionAmountDC: double(sum(together.map(({ worth }) => worth))),
      TransactionAmountFC: double(sum(together.map(({ amount }) => amount))),
    }
  })
}

function keys(
  { guids }: Administration,
  relation: Relation,
  { ordinal, booking }: { readonly ordinal: number; readonly booking: number },
): Row {
  return {
    ID: guids.make('term', relation.index, ordinal),
    EntryID: guids.make('termEntry', relation.index, ordinal),
    TransactionID: guids.make('booking', relation.index, booking),
    TransactionEntryID: guids.make('entry', relation.index, booking),
    Account: guids.make('account', relation.index, 0),
    AccountCode: padded(relation.number),
    AccountName: relation.name,
    AccountCountry: 'NL',
  }
}

function bookedRow(administration: Administration, line: LedgerLine): Row {
  const { amountSign } = administration
  const status = statuses[line.state] ?? 20
  const booked = moment(line.date) ?? 0
  return {
    ...audit(administration, { created: booked + 36_000_000, modified: booked + 36_000_000 }),
    LineType: 20,
    TransactionType: types[line.kind] ?? 95,
    TransactionIsReversal: line.state === 'reversed' || line.kind === 'reversal',
    TransactionStatus: 50,
    InvoiceNumber: line.number === null ? null : Number(line.number),
    EntryNumber: line.number === null ? null : Number(line.number),
    InvoiceDate: line.number === null ? null : booked,
    EntryDate: booked,
    DueDate: moment(line.due),
    EndDate: moment(line.on),
    LastPaymentDate: line.state === 'paid' ? moment(line.on) : null,
    Status: status,
    IsFullyPaid: status === 50,
    Currency: line.currency,
    AmountDC: double(amountSign * line.worth),
    AmountFC: double(amountSign * line.amount),
    YourRef: null,
    Description: null,
    PaymentMethod: 'B',
    Source: 1,
  }
}

function moment(day: string | null): number | null {
  return day === null ? null : Date.parse(day)
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
