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
    settledBy: ['2001: receipt 99.95 on 2026-04-17', '2001: write-off 0.05 on 2026-05-22'],
    says: ['client.nothingOpen', 'invoice.paid'],
  },
  {
    title: 'an invoice written off as a whole: nothing else of the client was matched that day',
    ledger: ['invoice 2001 of 2026-03-05, due 2026-04-04: 100.00 settled on 2026-05-27'],
    invoices: ['2001: 100.00 = 100.00 paid + 0.00 open, writtenOff'],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2001: write-off 100.00 on 2026-05-27'],
    says: ['client.nothingOpen', 'invoice.writtenOff'],
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
    settledBy: ['2001: write-off 20.00 on 2026-06-27'],
    says: ['client.owes', 'invoice.partlyPaid'],
  },
  {
    title: 'credit and write-off on one day are distinguished by their amounts',
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
      '2001: write-off 0.05 on 2026-06-13',
      '2001: credit 35.00 on 2026-06-13',
    ],
  },
  {
    title:
      'a credit note of that amount was matched on another day: the ledger does not say what settled what',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 30.00 settled on 2026-06-14',
      'credit note 2002 of 2026-05-12, due 2026-06-11: -30.00 settled on 2026-06-13',
    ],
    invoices: [
      '2002: -30.00 = -30.00 paid + 0.00 open, creditNote',
      '2001: 30.00 = 30.00 paid + 0.00 open, settled',
    ],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2002: credit -30.00 on 2026-06-13', '2001: other 30.00 on 2026-06-14'],
    says: ['client.nothingOpen', 'creditNote.settled', 'invoice.settled'],
  },
  {
    title: 'a settlement without a date in the ledger',
    ledger: [
      'invoice 2001 of 2026-06-05, due 2026-07-05: 80.00 open',
      'invoice 2001 of 2026-06-05, due 2026-07-05: 20.00 settled',
    ],
    invoices: ['2001: 100.00 = 20.00 paid + 80.00 open, partlyPaid'],
    balance: '80.00',
    overdue: '0.00',
    settledBy: ['2001: other 20.00'],
  },
  {
    title: 'a credit note that was matched with another invoice leaves a write-off a write-off',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 30.00 settled on 2026-06-14',
      'invoice 2003 of 2026-05-03, due 2026-06-02: 30.00 settled on 2026-06-13',
      'credit note 2002 of 2026-05-12, due 2026-06-11: -30.00 settled on 2026-06-13',
    ],
    invoices: [
      '2002: -30.00 = -30.00 paid + 0.00 open, creditNote',
      '2003: 30.00 = 30.00 paid + 0.00 open, credited',
      '2001: 30.00 = 30.00 paid + 0.00 open, writtenOff',
    ],
    balance: '0.00',
    overdue: '0.00',
    says: ['client.nothingOpen', 'creditNote.settled', 'invoice.credited', 'invoice.writtenOff'],
  },
  {
    title: 'two invoices and one credit note of the same amount on one day: which was credited is unknown',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 30.00 settled on 2026-06-13',
      'invoice 2003 of 2026-05-03, due 2026-06-02: 30.00 settled on 2026-06-13',
      'credit note 2002 of 2026-05-12, due 2026-06-11: -30.00 settled on 2026-06-13',
    ],
    invoices: [
      '2002: -30.00 = -30.00 paid + 0.00 open, creditNote',
      '2003: 30.00 = 30.00 paid + 0.00 open, settled',
      '2001: 30.00 = 30.00 paid + 0.00 open, settled',
    ],
    balance: '0.00',
    overdue: '0.00',
    settledBy: [
      '2002: credit -30.00 on 2026-06-13',
      '2003: other 30.00 on 2026-06-13',
      '2001: other 30.00 on 2026-06-13',
    ],
  },
  {
    title: 'a correction in favour of the client on that day: not credit, and not certainly written off',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 30.00 settled on 2026-06-13',
      'correction of 2026-06-13: -30.00 settled on 2026-06-13',
    ],
    invoices: ['2001: 30.00 = 30.00 paid + 0.00 open, settled'],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2001: other 30.00 on 2026-06-13'],
  },
  {
    title: 'half credited, half written off: settled, with each part named',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 50.00 settled on 2026-06-13',
      'invoice 2001 of 2026-05-02, due 2026-06-01: 50.00 settled on 2026-06-20',
      'credit note 2002 of 2026-05-12, due 2026-06-11: -50.00 settled on 2026-06-13',
    ],
    invoices: [
      '2002: -50.00 = -50.00 paid + 0.00 open, creditNote',
      '2001: 100.00 = 100.00 paid + 0.00 open, settled',
    ],
    balance: '0.00',
    overdue: '0.00',
    settledBy: [
      '2002: credit -50.00 on 2026-06-13',
      '2001: credit 50.00 on 2026-06-13',
      '2001: write-off 50.00 on 2026-06-20',
    ],
  },
  {
    title: 'a receipt that was matched on that day with what it paid leaves the rest written off',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 99.95 paid on 2026-06-13',
      'invoice 2001 of 2026-05-02, due 2026-06-01: 0.05 settled on 2026-06-13',
      'receipt of 2026-06-12: -99.95 settled on 2026-06-13',
    ],
    invoices: ['2001: 100.00 = 100.00 paid + 0.00 open, paid, last receipt 2026-06-13'],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2001: receipt 99.95 on 2026-06-13', '2001: write-off 0.05 on 2026-06-13'],
  },
  {
    title: 'a receipt matched with an invoice for which the ledger has no payment: not shown',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 40.00 settled on 2026-06-13',
      'receipt of 2026-06-12: -40.00 settled on 2026-06-13',
    ],
    invoices: ['2001: 40.00 = 40.00 paid + 0.00 open, settled'],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2001: other 40.00 on 2026-06-13'],
  },
  {
    title: 'an invoice in dollars written off',
    ledger: [
      'invoice 2001 of 2026-05-20, due 2026-06-19: 100.00 USD worth 92.00 settled on 2026-06-25',
      'credit note 2002 of 2026-05-21, due 2026-06-20: -8.00 settled on 2026-06-24',
    ],
    invoices: [
      '2002: -8.00 = -8.00 paid + 0.00 open, creditNote',
      '2001: 100.00 USD = 100.00 USD paid + 0.00 USD open, writtenOff, worth 92.00 = 92.00 + 0.00',
    ],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2002: credit -8.00 on 2026-06-24', '2001: write-off 100.00 USD on 2026-06-25'],
  },
]
