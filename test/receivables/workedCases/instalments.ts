import type { WorkedCase } from './workedCase.ts'

export const instalments: readonly WorkedCase[] = [
  {
    title: 'three instalments are one invoice, and three open items',
    ledger: [
      'invoice 2001 of 2026-06-01, due 2026-07-01: 34.00 open',
      'invoice 2001 of 2026-06-01, due 2026-08-01: 33.00 open',
      'invoice 2001 of 2026-06-01, due 2026-09-01: 33.00 open',
    ],
    invoices: ['2001: 100.00 = 0.00 paid + 100.00 open, open'],
    balance: '100.00',
    overdue: '0.00',
    openItems: [
      'invoice 2001: 34.00 of 34.00, due 2026-07-01',
      'invoice 2001: 33.00 of 33.00, due 2026-08-01',
      'invoice 2001: 33.00 of 33.00, due 2026-09-01',
    ],
    says: ['client.owes', 'invoice.open'],
  },
  {
    title: 'the first instalment is paid',
    ledger: [
      'invoice 2001 of 2026-05-12, due 2026-06-11: 34.00 paid on 2026-06-13',
      'invoice 2001 of 2026-05-12, due 2026-07-11: 33.00 open',
      'invoice 2001 of 2026-05-12, due 2026-08-10: 33.00 open',
    ],
    invoices: ['2001: 100.00 = 34.00 paid + 66.00 open, partlyPaid, last receipt 2026-06-13'],
    balance: '66.00',
    overdue: '0.00',
    says: ['client.owes', 'invoice.partlyPaid'],
  },
  {
    title: 'only the instalment that fell due is overdue',
    ledger: [
      'invoice 2001 of 2026-05-12, due 2026-06-11: 34.00 open',
      'invoice 2001 of 2026-05-12, due 2026-07-11: 33.00 open',
      'invoice 2001 of 2026-05-12, due 2026-08-10: 33.00 open',
    ],
    invoices: ['2001: 100.00 = 0.00 paid + 100.00 open, open'],
    balance: '100.00',
    overdue: '34.00',
    ageing: 'not due 66.00, 1-30 days 34.00',
    says: ['client.owesOverdue', 'invoice.overdue'],
  },
  {
    title: 'a part of the first instalment is paid',
    ledger: [
      'invoice 2001 of 2026-05-12, due 2026-06-11: 24.00 open',
      'invoice 2001 of 2026-05-12, due 2026-06-11: 10.00 paid on 2026-06-02',
      'invoice 2001 of 2026-05-12, due 2026-07-11: 66.00 open',
    ],
    invoices: ['2001: 100.00 = 10.00 paid + 90.00 open, partlyPaid, last receipt 2026-06-02'],
    balance: '90.00',
    overdue: '24.00',
    openItems: [
      'invoice 2001: 24.00 of 34.00, due 2026-06-11, 20 days late',
      'invoice 2001: 66.00 of 66.00, due 2026-07-11',
    ],
    says: ['client.owesOverdue', 'invoice.partlyPaidOverdue'],
  },
  {
    title: 'all instalments are paid, the last one early',
    ledger: [
      'invoice 2001 of 2026-03-12, due 2026-04-11: 50.00 paid on 2026-04-20',
      'invoice 2001 of 2026-03-12, due 2026-05-11: 50.00 paid on 2026-04-10',
    ],
    invoices: ['2001: 100.00 = 100.00 paid + 0.00 open, paid, last receipt 2026-04-20'],
    balance: '0.00',
    overdue: '0.00',
  },
  {
    title: 'the second instalment is being collected',
    ledger: [
      'invoice 2001 of 2026-05-12, due 2026-06-11: 50.00 paid on 2026-06-11',
      'invoice 2001 of 2026-05-12, due 2026-07-11: 50.00 selected',
    ],
    invoices: ['2001: 100.00 = 50.00 paid + 50.00 open, underWay, last receipt 2026-06-11'],
    balance: '50.00',
    overdue: '0.00',
    openItems: ['invoice 2001: 50.00 of 50.00, due 2026-07-11, under way'],
  },
]
