import { beforeAll, describe, expect, test } from 'vitest'
import type { MappedCreditorTerm, MappedTerm } from '../../src/exact/index.ts'
import { readTerm } from '../../src/exact/mapping/term.ts'
import { balanceOf } from '../../src/money/balance.ts'
import { invoicesOf } from '../../src/money/invoice.ts'
import { openItemsOf } from '../../src/money/openItems.ts'
import { day } from '../../src/values/day.ts'
import { dayNumber } from '../standIns/exact/generator/days.ts'
import { guids } from '../standIns/exact/generator/guid.ts'
import { Ledger } from '../standIns/exact/ledger/ledger.ts'
import { type EndpointOf, readMetadata } from '../standIns/exact/odata/metadata.ts'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { wireRows } from '../standIns/exact/web/envelope.ts'
import { termFrom } from './terms.ts'

const today = day('2026-11-24')
const view = { today, homeCurrency: 'EUR' }
const clients = 360
const endpoint = endpointOf('sync/Cashflow/PaymentTerms')

function openLedger(sign: 1 | -1): Ledger {
  const population = { seed: 7, clients, creditors: 20, today: dayNumber(today), invoicesPerClient: 6 }
  const administration = {
    division: 1,
    guids: guids(7),
    amountSign: sign,
    creditorAmountSign: -sign as 1 | -1,
    today: dayNumber(today),
    url: () => 'http://localhost',
  }
  return new Ledger(population, administration, () => Date.parse(`${today}T12:00:00Z`))
}

function endpointOf(path: string): EndpointOf {
  const endpoint = readMetadata().get(path)
  if (!endpoint) throw new Error(`no such endpoint: ${path}`)
  return endpoint
}

function termsFrom(ledger: Ledger, relation: number, sign: 1 | -1) {
  const debtor: MappedTerm[] = []
  const creditor: MappedCreditorTerm[] = []
  const signs = { debtor: sign, creditor: -sign as 1 | -1 }
  const rows = ledger.rows('terms', relation).map((row) => ({ ...row, Timestamp: 1 }))
  for (const row of wireRows({ endpoint, url: 'http://localhost' }, rows, null, 0)) {
    const read = readTerm(row, { administration: 1, signs })
    if (read.kind !== 'row') throw new Error(`the mapping reads no term: ${JSON.stringify(read)}`)
    if (read.row.side === 'debtor') debtor.push(read.row.term)
    if (read.row.side === 'creditor') creditor.push(read.row.term)
  }
  return {
    debtor: debtor.map((term) => termFrom(term, term.client_id)),
    creditor: creditor.map((term) => termFrom(term, term.creditor_id)),
  }
}

describe.each([1, -1] as const)('a ledger with amount sign %i', (sign) => {
  let ledger: Ledger
  beforeAll(() => {
    ledger = openLedger(sign)
  })

  test('every client has the balance, overdue and open items that the story of the books gives', () => {
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
      }))
      expect(shown).toHaveLength(expected.openItems.length)
      expect(shown, `client ${index}`).toEqual(expect.arrayContaining([...expected.openItems]))
    }
  })

  test('every invoice has the figures, status and receipts that the story of the books gives', () => {
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

  test('every creditor is owed what the story of the books gives', () => {
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
