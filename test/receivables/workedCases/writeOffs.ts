import type { WorkedCase } from './workedCase.ts'

export const writeOffs: readonly WorkedCase[] = [
  {
    title: 'five cents too little are written off: paid, and the write-off is no receipt',
    ledger: [
      'invoice 2001 of 2026-03-13, due 2026-04-12: 99.95 paid on 2026-04-17',
      'invoice 2001 of 2026-03-13, due 2026-04-12: 0.05 settled on 2026-05-22',
    ],
    invoices: ['2001: 100.00 = 100.00 paid + 0.00 open, paid, last receipt 2026-04-17'],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2001: receipt 99.95 on 2026-04-17', '2001: other 0.05 on 2026-05-22'],
  },
  {
    title: 'an invoice written off as a whole is credited: no money came in',
    ledger: ['invoice 2001 of 2026-03-05, due 2026-04-04: 100.00 settled on 2026-05-27'],
    invoices: ['2001: 100.00 = 100.00 paid + 0.00 open, credited'],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2001: other 100.00 on 2026-05-27'],
    says: ['client.nothingOpen', 'invoice.credited'],
  },
  {
    title: 'a part is written off, the rest still open',
    ledger: [
      'invoice 2001 of 2026-06-05, due 2026-07-05: 80.00 open',
      'invoice 2001 of 2026-06-05, due 2026-07-05: 20.00 settled on 2026-06-27',
    ],
    invoices: ['2001: 100.00 = 20.00 paid + 80.00 open, partlyPaid'],
    balance: '80.00',
    overdue: '0.00',
    settledBy: ['2001: other 20.00 on 2026-06-27'],
    says: ['client.owes', 'invoice.partlyPaid'],
  },
  {
    title: 'credit and write-off on one day are told apart by their amounts',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 64.95 paid on 2026-05-30',
      'invoice 2001 of 2026-05-02, due 2026-06-01: 35.00 settled on 2026-06-13',
      'invoice 2001 of 2026-05-02, due 2026-06-01: 0.05 settled on 2026-06-13',
      'credit note 2002 of 2026-05-12, due 2026-06-11: -35.00 settled on 2026-06-13',
    ],
    invoices: [
      '2002: -35.00 = -35.00 paid + 0.00 open, creditNote',
      '2001: 100.00 = 100.00 paid + 0.00 open, paid, last receipt 2026-05-30',
    ],
    balance: '0.00',
    overdue: '0.00',
    settledBy: [
      '2002: credit -35.00 on 2026-06-13',
      '2001: receipt 64.95 on 2026-05-30',
      '2001: other 0.05 on 2026-06-13',
      '2001: credit 35.00 on 2026-06-13',
    ],
  },
  {
    title: 'a credit note of another day does not make a write-off into credit',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 30.00 settled on 2026-06-14',
      'credit note 2002 of 2026-05-12, due 2026-06-11: -30.00 settled on 2026-06-13',
    ],
    invoices: [
      '2002: -30.00 = -30.00 paid + 0.00 open, creditNote',
      '2001: 30.00 = 30.00 paid + 0.00 open, credited',
    ],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2002: credit -30.00 on 2026-06-13', '2001: other 30.00 on 2026-06-14'],
  },
  {
    title: 'a settlement of which the ledger does not tell the day',
    ledger: [
      'invoice 2001 of 2026-06-05, due 2026-07-05: 80.00 open',
      'invoice 2001 of 2026-06-05, due 2026-07-05: 20.00 settled',
    ],
    invoices: ['2001: 100.00 = 20.00 paid + 80.00 open, partlyPaid'],
    balance: '80.00',
    overdue: '0.00',
    settledBy: ['2001: other 20.00'],
  },
]
