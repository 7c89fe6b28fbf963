import type { WorkedCase } from './workedCase.ts'

/** An open invoice of 100.00 with this due date, on 2026-07-01. */
function dueOn(
  due: string,
  expected: Pick<WorkedCase, 'title' | 'overdue' | 'ageing'>,
  late?: string,
): WorkedCase {
  return {
    ...expected,
    ledger: [`invoice 2001 of 2026-03-01, due ${due}: 100.00 open`],
    invoices: ['2001: 100.00 = 0.00 paid + 100.00 open, open'],
    balance: '100.00',
    openItems: [`invoice 2001: 100.00 of 100.00, due ${due}${late ? `, ${late}` : ''}`],
  }
}

export const days: readonly WorkedCase[] = [
  dueOn('2026-07-02', { title: 'due tomorrow is not overdue', overdue: '0.00', ageing: 'not due 100.00' }),
  dueOn('2026-07-01', { title: 'due today is not overdue', overdue: '0.00', ageing: 'not due 100.00' }),
  dueOn(
    '2026-06-30',
    { title: 'due yesterday is one day late', overdue: '100.00', ageing: '1-30 days 100.00' },
    '1 days late',
  ),
  dueOn(
    '2026-06-01',
    {
      title: 'thirty days late is the end of the first bucket',
      overdue: '100.00',
      ageing: '1-30 days 100.00',
    },
    '30 days late',
  ),
  dueOn(
    '2026-05-31',
    { title: 'thirty-one days late begins the second', overdue: '100.00', ageing: '31-60 days 100.00' },
    '31 days late',
  ),
  dueOn(
    '2026-05-02',
    { title: 'sixty days late ends the second', overdue: '100.00', ageing: '31-60 days 100.00' },
    '60 days late',
  ),
  dueOn(
    '2026-05-01',
    { title: 'sixty-one days late begins the third', overdue: '100.00', ageing: '61-90 days 100.00' },
    '61 days late',
  ),
  dueOn(
    '2026-04-02',
    { title: 'ninety days late ends the third', overdue: '100.00', ageing: '61-90 days 100.00' },
    '90 days late',
  ),
  dueOn(
    '2026-04-01',
    { title: 'ninety-one days late is more than ninety', overdue: '100.00', ageing: 'over 90 days 100.00' },
    '91 days late',
  ),
  {
    title: 'an invoice without a due date is never overdue',
    ledger: ['invoice 2001 of 2025-01-01: 100.00 open'],
    invoices: ['2001: 100.00 = 0.00 paid + 100.00 open, open'],
    balance: '100.00',
    overdue: '0.00',
    openItems: ['invoice 2001: 100.00 of 100.00'],
    ageing: 'not due 100.00',
    says: ['client.owes', 'invoice.open'],
  },
  {
    title: 'days are counted through the end of summer time',
    today: '2026-11-24',
    ledger: ['invoice 2001 of 2026-09-25, due 2026-10-24: 100.00 open'],
    invoices: ['2001: 100.00 = 0.00 paid + 100.00 open, open'],
    balance: '100.00',
    overdue: '100.00',
    openItems: ['invoice 2001: 100.00 of 100.00, due 2026-10-24, 31 days late'],
    ageing: '31-60 days 100.00',
  },
  {
    title: 'days are counted through a leap day',
    today: '2028-03-01',
    ledger: ['invoice 2001 of 2028-01-29, due 2028-02-28: 100.00 open'],
    invoices: ['2001: 100.00 = 0.00 paid + 100.00 open, open'],
    balance: '100.00',
    overdue: '100.00',
    openItems: ['invoice 2001: 100.00 of 100.00, due 2028-02-28, 2 days late'],
  },
  {
    title: 'every bucket holds its own invoice',
    ledger: [
      'invoice 2005 of 2026-06-20, due 2026-07-20: 5.00 open',
      'invoice 2004 of 2026-05-20, due 2026-06-19: 4.00 open',
      'invoice 2003 of 2026-04-20, due 2026-05-20: 3.00 open',
      'invoice 2002 of 2026-03-20, due 2026-04-19: 2.00 open',
      'invoice 2001 of 2026-01-20, due 2026-02-19: 1.00 open',
    ],
    invoices: [
      '2005: 5.00 = 0.00 paid + 5.00 open, open',
      '2004: 4.00 = 0.00 paid + 4.00 open, open',
      '2003: 3.00 = 0.00 paid + 3.00 open, open',
      '2002: 2.00 = 0.00 paid + 2.00 open, open',
      '2001: 1.00 = 0.00 paid + 1.00 open, open',
    ],
    balance: '15.00',
    overdue: '10.00',
    ageing: 'not due 5.00, 1-30 days 4.00, 31-60 days 3.00, 61-90 days 2.00, over 90 days 1.00',
  },
]
