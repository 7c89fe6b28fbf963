import type { WorkedCase } from './workedCase.ts'

export const reversals: readonly WorkedCase[] = [
  {
    title: 'a direct debit taken back: the invoice is open again, without a receipt',
    ledger: ['invoice 2001 of 2026-04-28, due 2026-05-12: 99.00 reversed'],
    invoices: ['2001: 99.00 = 0.00 paid + 99.00 open, reversed'],
    balance: '99.00',
    overdue: '99.00',
    settledBy: [],
    says: ['client.owesOverdue', 'invoice.reversed'],
  },
  {
    title: 'after a part payment the rest is taken back: the last receipt falls back',
    ledger: [
      'invoice 2001 of 2026-03-28, due 2026-04-11: 66.00 reversed',
      'invoice 2001 of 2026-03-28, due 2026-04-11: 33.00 paid on 2026-04-07',
    ],
    invoices: ['2001: 99.00 = 33.00 paid + 66.00 open, reversed, last receipt 2026-04-07'],
    balance: '66.00',
    overdue: '66.00',
    ageing: '61-90 days 66.00',
    settledBy: ['2001: receipt 33.00 on 2026-04-07'],
    says: ['client.owesOverdue', 'invoice.reversed'],
  },
  {
    title: 'taken back and paid by hand after all',
    ledger: ['invoice 2001 of 2026-04-28, due 2026-05-12: 99.00 paid on 2026-06-20'],
    invoices: ['2001: 99.00 = 99.00 paid + 0.00 open, paid, last receipt 2026-06-20'],
    balance: '0.00',
    overdue: '0.00',
  },
  {
    title: 'taken back and collected again',
    ledger: ['invoice 2001 of 2026-04-28, due 2026-05-12: 99.00 selected'],
    invoices: ['2001: 99.00 = 0.00 paid + 99.00 open, underWay'],
    balance: '99.00',
    overdue: '99.00',
  },
  {
    title: 'taken back, then a part is paid: what is not reversed any more is partly paid',
    ledger: [
      'invoice 2001 of 2026-04-28, due 2026-05-12: 59.00 open',
      'invoice 2001 of 2026-04-28, due 2026-05-12: 40.00 paid on 2026-06-20',
    ],
    invoices: ['2001: 99.00 = 40.00 paid + 59.00 open, partlyPaid, last receipt 2026-06-20'],
    balance: '59.00',
    overdue: '59.00',
  },
  {
    title: 'a reversal booked as an entry of its own takes the receipt away',
    ledger: [
      'invoice 2001 of 2026-04-28, due 2026-05-12: 99.00 paid on 2026-05-12',
      'reversal 2001 of 2026-05-20: 99.00 open',
    ],
    invoices: ['2001: 99.00 = 0.00 paid + 99.00 open, reversed'],
    balance: '99.00',
    overdue: '99.00',
    settledBy: [],
    openItems: ['invoice 2001: 99.00 of 99.00, due 2026-05-12, 50 days late'],
    says: ['client.owesOverdue', 'invoice.reversed'],
  },
  {
    title: 'a reversal booked by itself takes only its own receipt away',
    ledger: [
      'invoice 2001 of 2026-03-28, due 2026-04-11: 66.00 paid on 2026-04-25',
      'invoice 2001 of 2026-03-28, due 2026-04-11: 33.00 paid on 2026-04-07',
      'reversal 2001 of 2026-05-02: 66.00 open',
    ],
    invoices: ['2001: 99.00 = 33.00 paid + 66.00 open, reversed, last receipt 2026-04-07'],
    balance: '66.00',
    overdue: '66.00',
    settledBy: ['2001: receipt 33.00 on 2026-04-07'],
  },
  {
    title: 'a reversal booked by itself and paid again counts the later receipt',
    ledger: [
      'invoice 2001 of 2026-04-28, due 2026-05-12: 99.00 paid on 2026-05-12',
      'reversal 2001 of 2026-05-20: 99.00 paid on 2026-06-20',
    ],
    invoices: ['2001: 99.00 = 99.00 paid + 0.00 open, paid, last receipt 2026-06-20'],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2001: receipt 99.00 on 2026-06-20'],
  },
  {
    title: 'a reversal of which the receipt cannot be told stands among the receipts',
    ledger: [
      'invoice 2001 of 2026-04-28, due 2026-05-12: 99.00 paid on 2026-05-12',
      'reversal 2001 of 2026-05-20: 40.00 open',
    ],
    invoices: ['2001: 99.00 = 59.00 paid + 40.00 open, reversed, last receipt 2026-05-12'],
    balance: '40.00',
    overdue: '40.00',
    settledBy: ['2001: receipt 99.00 on 2026-05-12', '2001: receipt -40.00 on 2026-05-20'],
  },
  {
    title: 'a reversal under the number of a credit note makes no invoice owed, so nothing is late',
    ledger: [
      'credit note 2002 of 2026-05-19: -30.00 open',
      'reversal 2002 of 2026-05-25, due 2026-05-25: 10.00 open',
    ],
    invoices: ['2002: -30.00 = -10.00 paid + -20.00 open, creditNote, last receipt 2026-05-25'],
    balance: '-20.00',
    overdue: '0.00',
    credit: '30.00',
    ageing: 'beside -20.00',
  },
]
