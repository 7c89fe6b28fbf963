import type { WorkedCase } from './workedCase.ts'

export const differences: readonly WorkedCase[] = [
  {
    title: 'dollars settled at a lower rate: the exchange difference is matched and gone',
    ledger: [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 100.00 USD worth 92.00 paid on 2026-06-10',
      'exchange difference of 2026-06-10: 0.00 USD worth -2.00 settled on 2026-06-10',
    ],
    invoices: [
      '2001: 100.00 USD = 100.00 USD paid + 0.00 USD open, paid, last receipt 2026-06-10, worth 92.00 = 92.00 + 0.00',
    ],
    balance: '0.00',
    overdue: '0.00',
    openItems: [],
  },
  {
    title: 'an exchange difference that is not matched yet is in the total',
    ledger: [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 100.00 USD worth 92.00 paid on 2026-06-10',
      'exchange difference of 2026-06-10: 0.00 USD worth 2.00 open',
    ],
    invoices: [
      '2001: 100.00 USD = 100.00 USD paid + 0.00 USD open, paid, last receipt 2026-06-10, worth 92.00 = 92.00 + 0.00',
    ],
    balance: '2.00',
    overdue: '0.00',
    openItems: ['exchange difference: 2.00 of 2.00'],
    ageing: 'not due 2.00',
  },
  {
    title: 'an exchange difference in favour of the client is credit',
    ledger: ['exchange difference of 2026-06-10: 0.00 USD worth -2.00 open'],
    invoices: [],
    balance: '-2.00',
    overdue: '0.00',
    credit: '2.00',
    openItems: ['exchange difference: -2.00 of -2.00'],
    ageing: 'beside -2.00',
  },
  {
    title: 'an exchange difference under the number of the invoice raises it in euro',
    ledger: [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 100.00 USD worth 92.00 paid on 2026-06-10',
      'exchange difference 2001 of 2026-06-10: 0.00 USD worth 1.50 open',
    ],
    invoices: ['2001: 93.50 = 92.00 paid + 1.50 open, partlyPaid, last receipt 2026-06-10'],
    balance: '1.50',
    overdue: '0.00',
  },
  {
    title: 'a rounding difference written off: nothing is open',
    ledger: [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 99.97 paid on 2026-06-10',
      'invoice 2001 of 2026-05-01, due 2026-05-31: 0.03 settled on 2026-06-11',
      'payment difference of 2026-06-11: -0.03 settled on 2026-06-11',
    ],
    invoices: ['2001: 100.00 = 100.00 paid + 0.00 open, paid, last receipt 2026-06-10'],
    balance: '0.00',
    overdue: '0.00',
    settledBy: ['2001: receipt 99.97 on 2026-06-10', '2001: write-off 0.03 on 2026-06-11'],
  },
  {
    title: 'a cent too much, written off in favour of the institution',
    ledger: [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 100.00 paid on 2026-06-10',
      'receipt [A] of 2026-06-10: -100.00 settled on 2026-06-10',
      'receipt [A] of 2026-06-10: -0.01 settled on 2026-06-11',
      'payment difference of 2026-06-11: 0.01 settled on 2026-06-11',
    ],
    invoices: ['2001: 100.00 = 100.00 paid + 0.00 open, paid, last receipt 2026-06-10'],
    balance: '0.00',
    overdue: '0.00',
    openItems: [],
  },
  {
    title: 'a payment difference that is not matched yet is shown with what it is',
    ledger: ['payment difference of 2026-06-11: 0.03 open'],
    invoices: [],
    balance: '0.03',
    overdue: '0.00',
    openItems: ['payment difference: 0.03 of 0.03'],
    ageing: 'not due 0.03',
  },
  {
    title: 'a payment difference in favour of the client lowers the balance',
    ledger: [
      'invoice 2001 of 2026-06-20, due 2026-07-20: 10.00 open',
      'payment difference of 2026-06-25: -0.03 open',
    ],
    invoices: ['2001: 10.00 = 0.00 paid + 10.00 open, open'],
    balance: '9.97',
    overdue: '0.00',
    credit: '0.03',
    ageing: 'not due 10.00, beside -0.03',
  },
  {
    title: 'three currencies of one client are late in euro',
    ledger: [
      'invoice 2001 of 2026-05-01, due 2026-06-21: 100.00 USD worth 92.00 open',
      'invoice 2002 of 2026-05-01, due 2026-06-21: 50.00 CHF worth 52.50 open',
      'invoice 2003 of 2026-05-01, due 2026-07-21: 10.00 open',
    ],
    invoices: [
      '2003: 10.00 = 0.00 paid + 10.00 open, open',
      '2002: 50.00 CHF = 0.00 CHF paid + 50.00 CHF open, open, worth 52.50 = 0.00 + 52.50',
      '2001: 100.00 USD = 0.00 USD paid + 100.00 USD open, open, worth 92.00 = 0.00 + 92.00',
    ],
    balance: '154.50',
    overdue: '144.50',
    ageing: 'not due 10.00, 1-30 days 144.50',
  },
  {
    title: 'dollars credited at another rate under one number: the difference in euro is not late',
    ledger: [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 100.00 USD worth 92.00 open',
      'credit note 2001 of 2026-05-10: -100.00 USD worth -90.00 open',
    ],
    invoices: ['2001: 100.00 USD = 100.00 USD paid + 0.00 USD open, credited, worth 92.00 = 90.00 + 2.00'],
    balance: '2.00',
    overdue: '0.00',
    ageing: 'beside 2.00',
    says: ['client.owes', 'invoice.credited'],
  },
  {
    title: 'a credit note in dollars beside an invoice in euro',
    ledger: [
      'invoice 2001 of 2026-05-01, due 2026-06-21: 100.00 open',
      'credit note 2002 of 2026-06-01: -10.00 USD worth -9.20 open',
    ],
    invoices: [
      '2002: -10.00 USD = 0.00 USD paid + -10.00 USD open, creditNote, worth -9.20 = 0.00 + -9.20',
      '2001: 100.00 = 0.00 paid + 100.00 open, open',
    ],
    balance: '90.80',
    overdue: '100.00',
    credit: '9.20',
  },
]
