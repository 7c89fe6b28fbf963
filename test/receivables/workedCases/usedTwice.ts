import type { WorkedCase } from './workedCase.ts'

export const usedTwice: readonly WorkedCase[] = [
  {
    title: 'a number used again the next year gives two invoices: the paid one and the open one',
    ledger: [
      'invoice 2001 [A] of 2025-05-01, due 2025-05-31: 100.00 paid on 2025-05-20',
      'invoice 2001 [B] of 2026-05-01, due 2026-05-31: 100.00 open',
    ],
    invoices: [
      '2001: 100.00 = 0.00 paid + 100.00 open, open',
      '2001: 100.00 = 100.00 paid + 0.00 open, paid, last receipt 2025-05-20',
    ],
    balance: '100.00',
    overdue: '100.00',
    openItems: ['invoice 2001: 100.00 of 100.00, due 2026-05-31, 31 days late'],
    says: ['client.owesOverdue', 'invoice.overdue', 'invoice.paid'],
  },
  {
    title: 'a number used in two journals on one day gives two invoices',
    ledger: [
      'invoice 2001 [A] of 2026-06-01, due 2026-07-01: 30.00 open',
      'invoice 2001 [B] of 2026-06-01, due 2026-06-15: 20.00 open',
    ],
    invoices: ['2001: 30.00 = 0.00 paid + 30.00 open, open', '2001: 20.00 = 0.00 paid + 20.00 open, open'],
    balance: '50.00',
    overdue: '20.00',
  },
  {
    title: 'a payment under a number used twice belongs to the invoice that is still open',
    ledger: [
      'invoice 2001 [A] of 2025-05-01, due 2025-05-31: 100.00 paid on 2025-05-20',
      'invoice 2001 [B] of 2026-05-01, due 2026-05-31: 80.00 open',
      'receipt 2001 of 2026-06-18: -30.00 open',
    ],
    invoices: [
      '2001: 80.00 = 30.00 paid + 50.00 open, partlyPaid, last receipt 2026-06-18',
      '2001: 100.00 = 100.00 paid + 0.00 open, paid, last receipt 2025-05-20',
    ],
    balance: '50.00',
    overdue: '50.00',
    ageing: '31-60 days 50.00',
  },
  {
    title: 'a payment that may be for either of two open invoices is shown on neither',
    ledger: [
      'invoice 2001 [A] of 2025-05-01, due 2025-05-31: 100.00 open',
      'invoice 2001 [B] of 2026-05-01, due 2026-05-31: 80.00 open',
      'receipt 2001 of 2026-06-18: -30.00 open',
    ],
    invoices: ['2001: 80.00 = 0.00 paid + 80.00 open, open', '2001: 100.00 = 0.00 paid + 100.00 open, open'],
    balance: '150.00',
    overdue: '180.00',
    credit: '30.00',
    openItems: [
      'receipt 2001: -30.00 of -30.00',
      'invoice 2001: 80.00 of 80.00, due 2026-05-31, 31 days late',
      'invoice 2001: 100.00 of 100.00, due 2025-05-31, 396 days late',
    ],
    ageing: '31-60 days 80.00, over 90 days 100.00, beside -30.00',
  },
  {
    title: 'a payment made before the second invoice with its number belongs to the first',
    ledger: [
      'invoice 2001 [A] of 2025-05-01, due 2025-05-31: 100.00 open',
      'receipt 2001 of 2025-06-18: -30.00 open',
      'invoice 2001 [B] of 2026-05-01, due 2026-05-31: 80.00 open',
    ],
    invoices: [
      '2001: 80.00 = 0.00 paid + 80.00 open, open',
      '2001: 100.00 = 30.00 paid + 70.00 open, partlyPaid, last receipt 2025-06-18',
    ],
    balance: '150.00',
    overdue: '150.00',
  },
  {
    title: 'the number of a credit note used again gives two credit notes',
    ledger: [
      'credit note 2002 [A] of 2025-05-01, due 2025-05-31: -10.00 settled on 2025-06-01',
      'credit note 2002 [B] of 2026-05-01, due 2026-05-31: -15.00 open',
    ],
    invoices: [
      '2002: -15.00 = 0.00 paid + -15.00 open, creditNote',
      '2002: -10.00 = -10.00 paid + 0.00 open, creditNote',
    ],
    balance: '-15.00',
    overdue: '0.00',
    credit: '15.00',
  },
  {
    title: 'instalments of one booking stay one invoice beside another booking with its number',
    ledger: [
      'invoice 2001 [A] of 2026-05-01, due 2026-05-31: 40.00 open',
      'invoice 2001 [A] of 2026-05-01, due 2026-07-31: 40.00 open',
      'invoice 2001 [B] of 2025-05-01, due 2025-05-31: 99.00 paid on 2025-06-02',
    ],
    invoices: [
      '2001: 80.00 = 0.00 paid + 80.00 open, open',
      '2001: 99.00 = 99.00 paid + 0.00 open, paid, last receipt 2025-06-02',
    ],
    balance: '80.00',
    overdue: '40.00',
  },
  {
    title: 'a booked reversal under a number used twice opens the invoice that was paid with that amount',
    ledger: [
      'invoice 2001 [A] of 2026-04-01, due 2026-05-01: 99.00 paid on 2026-05-02',
      'invoice 2001 [B] of 2026-04-05, due 2026-05-05: 20.00 open',
      'reversal 2001 of 2026-06-10: 99.00 open',
    ],
    invoices: [
      '2001: 20.00 = 0.00 paid + 20.00 open, open',
      '2001: 99.00 = 0.00 paid + 99.00 open, reversed',
    ],
    balance: '119.00',
    overdue: '119.00',
  },
]
