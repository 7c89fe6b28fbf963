import type { WorkedCase } from './workedCase.ts'

export const payers: readonly WorkedCase[] = [
  {
    title: 'an account that pays for others shows the invoices of them all, each late on its own day',
    ledger: [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 100.00 open',
      'invoice 2002 of 2026-05-01, due 2026-06-30: 80.00 open',
      'invoice 2003 of 2026-06-15, due 2026-07-15: 60.00 selected',
    ],
    invoices: [
      '2003: 60.00 = 0.00 paid + 60.00 open, underWay',
      '2002: 80.00 = 0.00 paid + 80.00 open, open',
      '2001: 100.00 = 0.00 paid + 100.00 open, open',
    ],
    balance: '240.00',
    overdue: '180.00',
    says: ['client.owesOverdue', 'invoice.underWay', 'invoice.overdue', 'invoice.overdue'],
  },
  {
    title: 'a client whose invoices another account pays owes nothing',
    ledger: ['receipt of 2026-06-18: -100.00 settled on 2026-06-18'],
    invoices: [],
    balance: '0.00',
    overdue: '0.00',
    openItems: [],
    ageing: '',
    says: ['client.nothingOpen'],
  },
  {
    title: 'a client whose invoices another account pays, but who paid one himself, has credit',
    ledger: ['receipt 2001 of 2026-06-18: -100.00 open'],
    invoices: [],
    balance: '-100.00',
    overdue: '0.00',
    credit: '100.00',
    says: ['client.credit'],
  },
  {
    title: 'a payer who was paid back for a client has a refund that is matched later',
    ledger: ['credit note 2004 of 2026-06-01: -20.00 open', 'receipt of 2026-06-17: 20.00 open'],
    invoices: ['2004: -20.00 = 0.00 paid + -20.00 open, creditNote'],
    balance: '0.00',
    overdue: '0.00',
    credit: '20.00',
    ageing: '',
    says: ['client.even', 'creditNote.open'],
  },
]
