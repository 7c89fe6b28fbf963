import { beforeAll, describe, expect, test } from 'vitest'
import { balanceOf } from '../../src/money/balance.ts'
import { invoicesOf } from '../../src/money/invoice.ts'
import { openItemsOf } from '../../src/money/openItems.ts'
import { chapters } from '../receivables/workedCases/chapters.ts'
import { figuresOf } from '../receivables/workedCases/figures.ts'
import { retold } from '../receivables/workedCases/retold.ts'
import type { Ledger } from '../standIns/exact/ledger/ledger.ts'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { clients, openLedger, termsFrom, today } from './generatedLedger.ts'

const view = { today, homeCurrency: 'EUR' }
const worked = Object.values(chapters)
  .flat()
  .map((each, index) => retold(each, { today, times: (index % 7) + 1 }))

describe.each([1, -1] as const)('a ledger with amount sign %i', (sign) => {
  let ledger: Ledger
  beforeAll(() => {
    ledger = openLedger(
      sign,
      worked.map((each) => each.ledger),
    )
  })

  test('every client has the expected balance, overdue amount and open items', () => {
    for (let index = 0; index < clients; index += 1) {
      const terms = termsFrom(ledger, index, sign).debtor
      const expected = ledger.expectedClient(index)
      const { balance, overdue } = balanceOf(terms, view)
      const { items, total } = openItemsOf(terms, view)
      expect({ index, balance, overdue, total }).toEqual({
        index,
        balance: { cents: expected.balance, currency: 'EUR' },
        overdue: { cents: expected.overdue, currency: 'EUR' },
        total: { cents: expected.balance, currency: 'EUR' },
      })
      const shown = items.map((item) => ({
        kind: item.kind,
        invoiceNumber: item.invoiceNumber,
        date: item.date,
        dueDate: item.dueDate,
        reference: item.reference,
        amount: item.amount.cents,
        open: item.open.cents,
        collection: item.collection,
        isReversed: item.isReversed,
      }))
      expect(shown).toHaveLength(expected.openItems.length)
      expect(shown, `client ${index}`).toEqual(expect.arrayContaining([...expected.openItems]))
    }
  })

  test('every invoice has the expected figures, status and receipts', () => {
    const statuses = new Set<string>()
    for (let index = 0; index < clients; index += 1) {
      const invoices = invoicesOf(termsFrom(ledger, index, sign).debtor, view)
      const expected = ledger.expectedClient(index)
      expect(invoices.map(shownInvoice), `client ${index}, ${expected.kind}`).toEqual(
        expected.invoices.map(expectedInvoice),
      )
      for (const { invoice } of invoices) statuses.add(invoice.status)
    }
    expect([...statuses].toSorted()).toEqual([
      'creditNote',
      'credited',
      'open',
      'paid',
      'partlyPaid',
      'reversed',
      'underWay',
      'writtenOff',
    ])
  })

  test('every case worked out by hand has its figures as booked in Exact', () => {
    worked.forEach(({ title, ledger: _, today: __, ...expected }, index) => {
      const terms = termsFrom(ledger, clients + index, sign).debtor
      expect(figuresOf(terms, view), title).toMatchObject(expected)
    })
  })

  test('every creditor is owed the expected balance', () => {
    const indexes = ledger.creditorIndexes()
    for (const index of indexes) {
      const { balance } = balanceOf(termsFrom(ledger, index, sign).creditor, view)
      expect(balance).toEqual({ cents: ledger.expectedCreditor(index).balance, currency: 'EUR' })
    }
    expect(indexes.length).toBeGreaterThan(20)
  })
})

function shownInvoice({ invoice, settlements, allocations }: ReturnType<typeof invoicesOf>[number]) {
  const { number, date, dueDate, reference, lastReceiptDate, status } = invoice
  return {
    number,
    date,
    dueDate,
    reference,
    amount: invoice.amount.cents,
    paid: invoice.paid.cents,
    open: invoice.open.cents,
    lastReceiptDate,
    status,
    receipts: settlements.receipts.map((receipt) => ({ date: receipt.date, amount: receipt.cents })),
    allocations: allocations.map(({ kind, date, cents }) => ({ kind, date, amount: cents })),
  }
}

function expectedInvoice(invoice: ExpectedClient['invoices'][number]) {
  const { lines: _, directDebits: __, hasPdf: ___, ...figures } = invoice
  return figures
}
