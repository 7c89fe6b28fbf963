import { expect, test } from 'vitest'
import { openItemStatus } from '../../src/values/openItemStatus.ts'

const item = {
  kind: 'invoice',
  amount: { cents: 10_000 },
  open: { cents: 10_000 },
  collection: 'none',
  isReversed: false,
} as const

test.each([
  ['an invoice', {}, 'open'],
  ['an invoice of which a part was paid', { open: { cents: 4_000 } }, 'partlyPaid'],
  ['an invoice that is being collected', { collection: 'underWay' }, 'underWay'],
  ['an invoice whose direct debit was returned', { isReversed: true }, 'reversed'],
  ['a returned direct debit that is an item of its own', { kind: 'receipt', isReversed: true }, 'reversed'],
  ['credit', { kind: 'creditNote', open: { cents: -4_000 } }, null],
  ['credit in a batch of direct debits', { open: { cents: -4_000 }, collection: 'underWay' }, null],
  ['a payment without an invoice', { kind: 'receipt', open: { cents: -4_000 } }, null],
  ['a refund without an invoice', { kind: 'receipt' }, null],
] as const)('the status of %s', (_, figures, status) => {
  expect(openItemStatus({ ...item, ...figures })).toBe(status)
})
