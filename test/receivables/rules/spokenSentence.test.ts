import { expect, test } from 'vitest'
import { balanceOf } from '../../../src/money/balance.ts'
import { invoicesOf } from '../../../src/money/invoice.ts'
import { clientSentence, invoiceSentence } from '../../../src/receivables/rules/spokenSentence.ts'
import { day } from '../../../src/values/day.ts'
import { readLedger } from '../workedCases/readLedger.ts'

const view = { today: day('2026-07-01'), homeCurrency: 'EUR' }
const euro = (cents: number) => ({ cents, currency: 'EUR' })
const due = (dueDate: string, amount: number, daysOverdue = 0) => ({
  dueDate,
  amount: euro(amount),
  daysOverdue,
  isUnderWay: false,
})

function sentencesOf(...ledger: readonly string[]) {
  const terms = readLedger(ledger)
  return {
    client: clientSentence(balanceOf(terms, view)),
    invoices: invoicesOf(terms, view).map(({ invoice }) => invoiceSentence(invoice)),
  }
}

test('the sentence for a partly paid invoice has its amount, the receipts and the open amount', () => {
  const { client, invoices } = sentencesOf(
    'invoice 2001 of 2026-06-21, due 2026-07-21: 43.20 open',
    'invoice 2001 of 2026-06-21, due 2026-07-21: 40.00 paid on 2026-06-25',
  )
  expect(invoices).toEqual([
    {
      id: 'invoice.partlyPaid',
      number: '2001',
      amount: euro(8_320),
      received: euro(4_000),
      receiptDays: 1,
      otherwise: euro(0),
      writtenOff: euro(0),
      open: euro(4_320),
      lastReceiptDate: '2026-06-25',
      dues: [due('2026-07-21', 4_320)],
    },
  ])
  expect(client).toEqual({
    id: 'client.owes',
    owed: euro(4_320),
    overdue: euro(0),
    openCredit: euro(0),
    balance: euro(4_320),
    underWay: euro(0),
    nextDue: due('2026-07-21', 4_320),
    reversed: { numbers: [], open: euro(0) },
  })
})

test('only the instalments past their due date are overdue', () => {
  const { client, invoices } = sentencesOf(
    'invoice 2001 of 2026-05-12, due 2026-06-11: 34.00 open',
    'invoice 2001 of 2026-05-12, due 2026-06-26: 16.00 open',
    'invoice 2001 of 2026-05-12, due 2026-07-11: 50.00 open',
  )
  expect(invoices).toEqual([
    {
      id: 'invoice.overdue',
      number: '2001',
      open: euro(10_000),
      dues: [due('2026-06-11', 3_400, 20), due('2026-06-26', 1_600, 5), due('2026-07-11', 5_000)],
    },
  ])
  expect(client).toEqual({
    id: 'client.owesOverdue',
    owed: euro(10_000),
    openCredit: euro(0),
    balance: euro(10_000),
    underWay: euro(0),
    overdue: euro(5_000),
    nextDue: due('2026-07-11', 5_000),
    reversed: { numbers: [], open: euro(0) },
  })
})

test('credit is a positive amount', () => {
  expect(sentencesOf('credit note 2002 of 2026-05-19, due 2026-06-18: -30.00 open')).toEqual({
    client: {
      id: 'client.credit',
      owed: euro(0),
      openCredit: euro(3_000),
      credit: euro(3_000),
      underWay: euro(0),
      reversed: { numbers: [], open: euro(0) },
    },
    invoices: [{ id: 'creditNote.open', number: '2002', credit: euro(3_000), isBeingRefunded: false }],
  })
  expect(sentencesOf('credit note 2002 of 2026-05-19: -30.00 settled on 2026-06-01').invoices).toEqual([
    { id: 'creditNote.settled', number: '2002', amount: euro(3_000) },
  ])
  const refundedOf = (...ledger: readonly string[]) => sentencesOf(...ledger).invoices
  const batched = 'credit note 2002 of 2026-05-19, due 2026-06-18: -30.00 selected'
  expect(refundedOf(batched)).toMatchObject([{ isBeingRefunded: true }])
  const rest = 'credit note 2002 of 2026-05-19, due 2026-06-18: -5.00 open'
  expect(refundedOf(batched, rest)).toMatchObject([{ credit: euro(3_500), isBeingRefunded: false }])
  const overpaid = sentencesOf(
    'invoice 2001 of 2026-06-01, due 2026-07-31: 100.00 paid on 2026-06-18',
    'receipt 2001 of 2026-06-20: -10.00 open',
  )
  expect(overpaid.invoices).toEqual([
    { id: 'invoice.overpaid', number: '2001', amount: euro(10_000), over: euro(1_000) },
  ])
})

test('a direct debit under way and a reversal each have their own sentence', () => {
  const { client, invoices } = sentencesOf(
    'invoice 2002 of 2026-06-15, due 2026-07-15: 100.00 selected',
    'invoice 2001 of 2026-04-28, due 2026-05-12: 99.00 reversed',
  )
  expect(invoices).toEqual([
    {
      id: 'invoice.underWay',
      number: '2002',
      open: euro(10_000),
      underWay: euro(10_000),
      dues: [{ ...due('2026-07-15', 10_000), isUnderWay: true }],
    },
    {
      id: 'invoice.reversed',
      number: '2001',
      open: euro(9_900),
      reversed: euro(9_900),
      reversedOn: null,
      reason: null,
      dues: [due('2026-05-12', 9_900, 50)],
    },
  ])
  expect(client).toMatchObject({ nextDue: null, reversed: { numbers: ['2001'], open: euro(9_900) } })
})

test('a reversal that the ledger books has a day', () => {
  const { invoices } = sentencesOf(
    'invoice 2001 of 2026-04-28, due 2026-05-12: 99.00 paid on 2026-05-12',
    'reversal 2001 of 2026-05-20: 99.00 open',
  )
  expect(invoices).toMatchObject([
    { id: 'invoice.reversed', reversedOn: '2026-05-20', dues: [due('2026-05-12', 9_900, 50)] },
  ])
})

test('only the instalment under way is being collected', () => {
  const { client, invoices } = sentencesOf(
    'invoice 2001 of 2026-06-15, due 2026-07-15: 60.00 processed',
    'invoice 2001 of 2026-06-15, due 2026-08-15: 40.00 open',
  )
  expect(invoices).toEqual([
    {
      id: 'invoice.underWay',
      number: '2001',
      open: euro(10_000),
      underWay: euro(6_000),
      dues: [{ ...due('2026-07-15', 6_000), isUnderWay: true }, due('2026-08-15', 4_000)],
    },
  ])
  expect(client).toMatchObject({
    id: 'client.owes',
    balance: euro(10_000),
    underWay: euro(6_000),
    nextDue: due('2026-08-15', 4_000),
  })
})

test('receipts are separate from other settlements, with the number of days on which they came in', () => {
  const { invoices } = sentencesOf(
    'invoice 2001 of 2026-04-26, due 2026-07-26: 49.98 open',
    'invoice 2001 of 2026-04-26, due 2026-07-26: 25.00 paid on 2026-05-22',
    'invoice 2001 of 2026-04-26, due 2026-07-26: 15.01 paid on 2026-06-06',
    'invoice 2001 of 2026-04-26, due 2026-07-26: 10.01 settled on 2026-06-20',
  )
  expect(invoices).toMatchObject([
    {
      id: 'invoice.partlyPaid',
      received: euro(4_001),
      receiptDays: 2,
      otherwise: euro(1_001),
      writtenOff: euro(1_001),
      lastReceiptDate: '2026-06-06',
    },
  ])
})

test('the sentence for a client with both credit and open invoices has both, and the difference', () => {
  expect(
    sentencesOf(
      'invoice 2001 of 2026-05-01, due 2026-05-31: 70.00 open',
      'receipt of 2026-06-20: -50.00 open',
    ).client,
  ).toEqual({
    id: 'client.owesOverdue',
    owed: euro(7_000),
    openCredit: euro(5_000),
    balance: euro(2_000),
    underWay: euro(0),
    overdue: euro(7_000),
    nextDue: null,
    reversed: { numbers: [], open: euro(0) },
  })
})

test.each([
  ['overdue and owed', ['invoice 2001 of 2026-05-01, due 2026-05-31: 70.00 open'], true],
  ['not overdue', ['invoice 2001 of 2026-06-01, due 2026-07-01: 70.00 open'], false],
  [
    'overdue, with more credit',
    ['invoice 2001 of 2026-05-01, due 2026-05-31: 70.00 open', 'receipt of 2026-06-20: -70.00 open'],
    false,
  ],
  ['overdue, and being collected', ['invoice 2001 of 2026-05-01, due 2026-05-31: 70.00 selected'], false],
])('the balance is late only if the client has to pay: %s', (_, ledger, isLate) => {
  expect(balanceOf(readLedger(ledger), view).isLate).toBe(isLate)
})
