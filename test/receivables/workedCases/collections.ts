import type { WorkedCase } from './workedCase.ts'

export const collections: readonly WorkedCase[] = [
  {
    title: 'an invoice chosen for direct debit is under way',
    ledger: ['invoice 2001 of 2026-06-15, due 2026-07-15: 100.00 selected'],
    invoices: ['2001: 100.00 = 0.00 paid + 100.00 open, underWay'],
    balance: '100.00',
    overdue: '0.00',
    openItems: ['invoice 2001: 100.00 of 100.00, due 2026-07-15, under way'],
    says: ['client.owes', 'invoice.underWay'],
  },
  {
    title: 'an invoice sent to the bank is under way, and owed until the money is there',
    ledger: ['invoice 2001 of 2026-06-01, due 2026-06-15: 100.00 processed'],
    invoices: ['2001: 100.00 = 0.00 paid + 100.00 open, underWay'],
    balance: '100.00',
    overdue: '100.00',
    openItems: ['invoice 2001: 100.00 of 100.00, due 2026-06-15, 16 days late, under way'],
    says: ['client.owes', 'invoice.underWay'],
  },
  {
    title: 'a direct debit that arrived is a receipt like any other',
    ledger: ['invoice 2001 of 2026-05-07, due 2026-05-21: 100.00 paid on 2026-05-21'],
    invoices: ['2001: 100.00 = 100.00 paid + 0.00 open, paid, last receipt 2026-05-21'],
    balance: '0.00',
    overdue: '0.00',
  },
  {
    title: 'a part was paid by hand, the rest is being collected',
    ledger: [
      'invoice 2001 of 2026-06-15, due 2026-07-15: 60.00 processed',
      'invoice 2001 of 2026-06-15, due 2026-07-15: 40.00 paid on 2026-06-20',
    ],
    invoices: ['2001: 100.00 = 40.00 paid + 60.00 open, underWay, last receipt 2026-06-20'],
    balance: '60.00',
    overdue: '0.00',
    openItems: ['invoice 2001: 60.00 of 100.00, due 2026-07-15, under way'],
    says: ['client.owes', 'invoice.underWay'],
  },
  {
    title: 'one invoice under way, another not',
    ledger: [
      'invoice 2001 of 2026-06-15, due 2026-07-15: 100.00 selected',
      'invoice 2002 of 2026-06-16, due 2026-07-16: 20.00 open',
    ],
    invoices: [
      '2002: 20.00 = 0.00 paid + 20.00 open, open',
      '2001: 100.00 = 0.00 paid + 100.00 open, underWay',
    ],
    balance: '120.00',
    overdue: '0.00',
    says: ['client.owes', 'invoice.open', 'invoice.underWay'],
  },
]
