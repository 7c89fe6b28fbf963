import type { WorkedCase } from './workedCase.ts'

export const credit: readonly WorkedCase[] = [
  {
    title: 'an open credit note beside an overdue invoice does not lower the overdue amount',
    ledger: [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 100.00 open',
      'credit note 2002 of 2026-06-19, due 2026-07-19: -30.00 open',
    ],
    invoices: [
      '2002: -30.00 = 0.00 paid + -30.00 open, creditNote',
      '2001: 100.00 = 0.00 paid + 100.00 open, open',
    ],
    balance: '70.00',
    overdue: '100.00',
    credit: '30.00',
    openItems: [
      'credit note 2002: -30.00 of -30.00, due 2026-07-19',
      'invoice 2001: 100.00 of 100.00, due 2026-05-31, 31 days late',
    ],
    ageing: '31-60 days 100.00, beside -30.00',
    says: ['client.owesOverdue', 'creditNote.open', 'invoice.overdue'],
  },
  {
    title: 'only a credit note: the client is owed money',
    ledger: ['credit note 2002 of 2026-05-19, due 2026-06-18: -30.00 open'],
    invoices: ['2002: -30.00 = 0.00 paid + -30.00 open, creditNote'],
    balance: '-30.00',
    overdue: '0.00',
    credit: '30.00',
    ageing: 'beside -30.00',
    says: ['client.credit', 'creditNote.open'],
  },
  {
    title: 'an invoice wholly settled with a credit note is credited, not paid',
    ledger: [
      'invoice 2001 of 2026-04-02, due 2026-05-02: 100.00 settled on 2026-04-13',
      'credit note 2002 of 2026-04-12, due 2026-05-12: -100.00 settled on 2026-04-13',
    ],
    invoices: [
      '2002: -100.00 = -100.00 paid + 0.00 open, creditNote',
      '2001: 100.00 = 100.00 paid + 0.00 open, credited',
    ],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2002: credit -100.00 on 2026-04-13', '2001: credit 100.00 on 2026-04-13'],
    says: ['client.nothingOpen', 'creditNote.settled', 'invoice.credited'],
  },
  {
    title: 'a part credited, the rest paid: the credit is no receipt',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 70.00 paid on 2026-05-30',
      'invoice 2001 of 2026-05-02, due 2026-06-01: 30.00 settled on 2026-06-13',
      'credit note 2002 of 2026-05-12, due 2026-06-11: -30.00 settled on 2026-06-13',
    ],
    invoices: [
      '2002: -30.00 = -30.00 paid + 0.00 open, creditNote',
      '2001: 100.00 = 100.00 paid + 0.00 open, paid, last receipt 2026-05-30',
    ],
    balance: '0.00',
    overdue: '0.00',
    settledBy: [
      '2002: credit -30.00 on 2026-06-13',
      '2001: receipt 70.00 on 2026-05-30',
      '2001: credit 30.00 on 2026-06-13',
    ],
  },
  {
    title: 'a part credited, the rest open',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 70.00 open',
      'invoice 2001 of 2026-05-02, due 2026-06-01: 30.00 settled on 2026-05-13',
      'credit note 2002 of 2026-05-12, due 2026-06-11: -30.00 settled on 2026-05-13',
    ],
    invoices: [
      '2002: -30.00 = -30.00 paid + 0.00 open, creditNote',
      '2001: 100.00 = 30.00 paid + 70.00 open, partlyPaid',
    ],
    balance: '70.00',
    overdue: '70.00',
    says: ['client.owesOverdue', 'creditNote.settled', 'invoice.partlyPaidOverdue'],
  },
  {
    title: 'the rest of a credit note larger than the invoice stays open',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 70.00 settled on 2026-05-13',
      'credit note 2002 of 2026-05-12, due 2026-06-11: -70.00 settled on 2026-05-13',
      'credit note 2002 of 2026-05-12, due 2026-06-11: -30.00 open',
    ],
    invoices: [
      '2002: -100.00 = -70.00 paid + -30.00 open, creditNote',
      '2001: 70.00 = 70.00 paid + 0.00 open, credited',
    ],
    balance: '-30.00',
    overdue: '0.00',
    credit: '30.00',
    openItems: ['credit note 2002: -30.00 of -100.00, due 2026-06-11'],
  },
  {
    title: 'a credit note paid out to the client',
    ledger: ['credit note 2002 of 2026-05-12, due 2026-06-11: -30.00 paid on 2026-06-01'],
    invoices: ['2002: -30.00 = -30.00 paid + 0.00 open, creditNote, last receipt 2026-06-01'],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2002: receipt -30.00 on 2026-06-01'],
  },
  {
    title: 'two credit notes of the same day together settle one invoice',
    ledger: [
      'invoice 2001 of 2026-04-02, due 2026-05-02: 100.00 settled on 2026-04-13',
      'credit note 2002 of 2026-04-12, due 2026-05-12: -60.00 settled on 2026-04-13',
      'credit note 2003 of 2026-04-12, due 2026-05-12: -40.00 settled on 2026-04-13',
    ],
    invoices: [
      '2003: -40.00 = -40.00 paid + 0.00 open, creditNote',
      '2002: -60.00 = -60.00 paid + 0.00 open, creditNote',
      '2001: 100.00 = 100.00 paid + 0.00 open, credited',
    ],
    balance: '0.00',
    overdue: '0.00',
    settledBy: [
      '2003: credit -40.00 on 2026-04-13',
      '2002: credit -60.00 on 2026-04-13',
      '2001: credit 100.00 on 2026-04-13',
    ],
  },
  {
    title: 'an invoice booked with a negative amount is a credit note in all but name',
    ledger: ['invoice 2001 of 2026-06-02, due 2026-06-20: -25.00 open'],
    invoices: ['2001: -25.00 = 0.00 paid + -25.00 open, creditNote'],
    balance: '-25.00',
    overdue: '0.00',
    credit: '25.00',
    ageing: 'beside -25.00',
    says: ['client.credit', 'creditNote.open'],
  },
]
