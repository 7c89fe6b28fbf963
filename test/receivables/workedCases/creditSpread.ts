import type { WorkedCase } from './workedCase.ts'

export const creditSpread: readonly WorkedCase[] = [
  {
    title: 'an invoice credited partly twice, on two days',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 50.00 open',
      'invoice 2001 of 2026-05-02, due 2026-06-01: 30.00 settled on 2026-05-13',
      'invoice 2001 of 2026-05-02, due 2026-06-01: 20.00 settled on 2026-06-10',
      'credit note 2002 of 2026-05-12: -30.00 settled on 2026-05-13',
      'credit note 2003 of 2026-06-09: -20.00 settled on 2026-06-10',
    ],
    invoices: [
      '2003: -20.00 = -20.00 paid + 0.00 open, creditNote',
      '2002: -30.00 = -30.00 paid + 0.00 open, creditNote',
      '2001: 100.00 = 50.00 paid + 50.00 open, partlyPaid',
    ],
    balance: '50.00',
    overdue: '50.00',
    settledBy: [
      '2003: credit -20.00 on 2026-06-10',
      '2002: credit -30.00 on 2026-05-13',
      '2001: credit 30.00 on 2026-05-13',
      '2001: credit 20.00 on 2026-06-10',
    ],
  },
  {
    title: 'an invoice credited in two parts until nothing is left',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 30.00 settled on 2026-05-13',
      'invoice 2001 of 2026-05-02, due 2026-06-01: 70.00 settled on 2026-06-10',
      'credit note 2002 of 2026-05-12: -30.00 settled on 2026-05-13',
      'credit note 2003 of 2026-06-09: -70.00 settled on 2026-06-10',
    ],
    invoices: [
      '2003: -70.00 = -70.00 paid + 0.00 open, creditNote',
      '2002: -30.00 = -30.00 paid + 0.00 open, creditNote',
      '2001: 100.00 = 100.00 paid + 0.00 open, credited',
    ],
    balance: '0.00',
    overdue: '0.00',
    says: ['client.nothingOpen', 'creditNote.settled', 'creditNote.settled', 'invoice.credited'],
  },
  {
    title: 'one credit note used for two invoices',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 40.00 settled on 2026-05-13',
      'invoice 2002 of 2026-05-03, due 2026-06-02: 60.00 settled on 2026-05-13',
      'credit note 2003 of 2026-05-12: -100.00 settled on 2026-05-13',
    ],
    invoices: [
      '2003: -100.00 = -100.00 paid + 0.00 open, creditNote',
      '2002: 60.00 = 60.00 paid + 0.00 open, credited',
      '2001: 40.00 = 40.00 paid + 0.00 open, credited',
    ],
    balance: '0.00',
    overdue: '0.00',
    settledBy: [
      '2003: credit -100.00 on 2026-05-13',
      '2002: credit 60.00 on 2026-05-13',
      '2001: credit 40.00 on 2026-05-13',
    ],
  },
  {
    title: 'one credit note used for two invoices, with a rest that is still credit',
    ledger: [
      'invoice 2001 of 2026-05-02, due 2026-06-01: 40.00 settled on 2026-05-13',
      'invoice 2002 of 2026-05-03, due 2026-06-02: 60.00 settled on 2026-05-14',
      'credit note 2003 of 2026-05-12: -40.00 settled on 2026-05-13',
      'credit note 2003 of 2026-05-12: -60.00 settled on 2026-05-14',
      'credit note 2003 of 2026-05-12: -5.00 open',
    ],
    invoices: [
      '2003: -105.00 = -100.00 paid + -5.00 open, creditNote',
      '2002: 60.00 = 60.00 paid + 0.00 open, credited',
      '2001: 40.00 = 40.00 paid + 0.00 open, credited',
    ],
    balance: '-5.00',
    overdue: '0.00',
    credit: '5.00',
  },
]
