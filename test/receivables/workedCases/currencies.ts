import type { WorkedCase } from './workedCase.ts'

export const currencies: readonly WorkedCase[] = [
  {
    title: 'an invoice in dollars is shown in dollars, the balance in euro',
    ledger: ['invoice 2001 of 2026-05-20, due 2026-06-19: 100.00 USD worth 92.00 open'],
    invoices: ['2001: 100.00 USD = 0.00 USD paid + 100.00 USD open, open, worth 92.00 = 0.00 + 92.00'],
    balance: '92.00',
    overdue: '92.00',
    openItems: ['invoice 2001: 100.00 USD of 100.00 USD, due 2026-06-19, 12 days late, worth 92.00 of 92.00'],
    ageing: '1-30 days 92.00',
  },
  {
    title: 'a part paid in dollars',
    ledger: [
      'invoice 2001 of 2026-05-20, due 2026-07-19: 60.00 USD worth 55.20 open',
      'invoice 2001 of 2026-05-20, due 2026-07-19: 40.00 USD worth 36.80 paid on 2026-06-10',
    ],
    invoices: [
      '2001: 100.00 USD = 40.00 USD paid + 60.00 USD open, partlyPaid, last receipt 2026-06-10, worth 92.00 = 36.80 + 55.20',
    ],
    openItems: ['invoice 2001: 60.00 USD of 100.00 USD, due 2026-07-19, worth 55.20 of 92.00'],
    balance: '55.20',
    overdue: '0.00',
    settledBy: ['2001: receipt 40.00 USD on 2026-06-10'],
  },
  {
    title: 'dollars and euro of one client are totalled in euro',
    ledger: [
      'invoice 2001 of 2026-06-20, due 2026-07-20: 100.00 USD worth 92.00 open',
      'invoice 2002 of 2026-06-21, due 2026-07-21: 10.00 open',
      'receipt of 2026-06-22: -5.00 USD worth -4.60 open',
    ],
    invoices: [
      '2002: 10.00 = 0.00 paid + 10.00 open, open',
      '2001: 100.00 USD = 0.00 USD paid + 100.00 USD open, open, worth 92.00 = 0.00 + 92.00',
    ],
    balance: '97.40',
    overdue: '0.00',
    credit: '4.60',
  },
  {
    title: 'an invoice with terms in two currencies is shown in euro',
    ledger: [
      'invoice 2001 of 2026-06-20, due 2026-07-20: 100.00 USD worth 92.00 open',
      'invoice 2001 of 2026-06-20, due 2026-08-20: 8.00 open',
    ],
    invoices: ['2001: 100.00 = 0.00 paid + 100.00 open, open'],
    balance: '100.00',
    overdue: '0.00',
  },
  {
    title: 'an exchange difference without a value in dollars is shown in euro',
    ledger: [
      'invoice 2001 of 2026-06-20, due 2026-07-20: 100.00 USD worth 92.00 paid on 2026-06-28',
      'correction 2001 of 2026-06-28: 0.00 USD worth 1.50 open',
    ],
    invoices: ['2001: 93.50 = 92.00 paid + 1.50 open, partlyPaid, last receipt 2026-06-28'],
    balance: '1.50',
    overdue: '0.00',
    openItems: ['correction 2001: 1.50 of 1.50'],
  },
]
