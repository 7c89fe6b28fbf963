import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideSign, type SignVotes, signOf, votesOf } from '../../../src/exact/mapping/amountSign.ts'
import { readSalesEntryLine } from '../../../src/exact/mapping/salesEntryLine.ts'
import { readSalesInvoice } from '../../../src/exact/mapping/salesInvoice.ts'
import { readTerm } from '../../../src/exact/mapping/term.ts'
import { day, ids, salesEntryLineRecord, salesInvoiceRecord, termRecord } from './rows.ts'

const administration = 3_201_425
const context = { administration, signs: { debtor: -1, creditor: 1 } } as const
const read = (properties: object) => readTerm({ ...termRecord, ...properties }, context)

describe('a payment term', () => {
  test('has debts as positive cents, whatever sign the administration uses', () => {
    expect(read({})).toEqual({
      kind: 'row',
      row: {
        side: 'debtor',
        term: {
          id: ids.id,
          administration,
          client_id: ids.account,
          kind: 'invoice',
          invoice_number: '24000123',
          booking: ids.id,
          entry: ids.account,
          date: '2026-01-31',
          due_date: '2026-02-14',
          reference: 'januari',
          description: 'Eigen bijdrage',
          currency: 'EUR',
          amount: 8320,
          amount_home: 8320,
          booking_amount: 16640,
          booking_amount_home: 16640,
          state: 'open',
          last_receipt_date: null,
          settled_on: null,
          by_direct_debit: true,
          presented_on: '2026-02-10',
          is_reversal: false,
          mandate_reference: 'M100001',
          version: 7_000_000_123,
        },
      },
    })
  })

  test('of a creditor uses the sign of that side', () => {
    expect(read({ LineType: 22, TransactionType: 30, AmountDC: 12.5, AmountFC: 12.5 })).toMatchObject({
      row: { side: 'creditor', term: { creditor_id: ids.account, amount: 1250, kind: 'invoice' } },
    })
  })

  test('is held while the sign of its side is unknown', () => {
    const unknown = { administration, signs: { debtor: 0, creditor: 1 } } as const
    expect(readTerm(termRecord, unknown)).toEqual({ kind: 'row', row: { side: 'held', of: 'debtor' } })
  })

  test.each([
    [20, 'open'],
    [30, 'selected'],
    [40, 'processed'],
    [50, 'settled'],
  ])('with status %i is %s', (Status, state) => {
    expect(read({ Status })).toMatchObject({ row: { term: { state } } })
  })

  test.each([
    [20, 'invoice'],
    [21, 'creditNote'],
    [30, 'invoice'],
    [31, 'creditNote'],
    [40, 'receipt'],
    [10, 'openingBalance'],
    [82, 'exchangeDifference'],
    [83, 'paymentDifference'],
    [90, 'manualEntry'],
    [99, 'other'],
  ])('of transaction type %i is of kind %s', (TransactionType, kind) => {
    expect(read({ TransactionType })).toMatchObject({ row: { term: { kind } } })
  })

  test('has a settlement date if it is settled, and none if it is open', () => {
    const EndDate = day('2026-03-01')
    expect(read({ EndDate, Status: 50, LastPaymentDate: EndDate })).toMatchObject({
      row: { term: { settled_on: '2026-03-01', last_receipt_date: '2026-03-01' } },
    })
    expect(read({ EndDate, Status: 20 })).toMatchObject({ row: { term: { settled_on: null } } })
  })

  test('without an invoice date gets the entry date', () => {
    expect(read({ InvoiceDate: null })).toMatchObject({ row: { term: { date: '2026-02-01' } } })
  })

  test.each([
    [{ AmountDC: 12.345 }, 'amount-not-whole-cents'],
    [{ AmountFC: 0.005 }, 'amount-not-whole-cents'],
    [{ TransactionAmountDC: 0.125 }, 'amount-not-whole-cents'],
    [{ AmountDC: null }, 'amount-missing'],
    [{ Status: 60 }, 'unknown-state'],
    [{ Status: null }, 'unknown-state'],
    [{ Currency: 'euro' }, 'unknown-currency'],
    [{ Currency: null }, 'unknown-currency'],
    [{ LineType: 21 }, 'unknown-kind'],
    [{ Account: null }, 'account-missing'],
    [{ InvoiceDate: null, EntryDate: null }, 'date-missing'],
    [{ Timestamp: 'x' }, 'unreadable-record'],
    [{ ID: 'geen guid' }, 'unreadable-record'],
    [{ DueDate: '2026-02-14' }, 'unreadable-record'],
  ])('with %o becomes a finding: %s', (properties, code) => {
    expect(read(properties)).toEqual({ kind: 'finding', code })
  })
})

describe('the sign of amounts', () => {
  const measured = (rows: readonly unknown[], side: 'debtor' | 'creditor') =>
    signOf(votesOf(rows, side), { all: true })
  const invoice = { LineType: 20, TransactionType: 20, AmountDC: -10, TransactionAmountDC: 30 }

  test.each([
    ['goes against the invoices', [invoice], -1],
    ['goes along with the invoices', [{ ...invoice, AmountDC: 10 }], 1],
    ['is read from a negative invoice too', [{ ...invoice, AmountDC: 10, TransactionAmountDC: -30 }], -1],
    ['is not told by receipts', [{ ...invoice, TransactionType: 40 }], 0],
    ['is not told by creditors', [{ ...invoice, LineType: 22, TransactionType: 30 }], 0],
    ['is not told by zeros', [{ ...invoice, AmountDC: 0 }], 0],
    ['is mixed if rows contradict each other', [invoice, { ...invoice, AmountDC: 10 }], 'mixed'],
    ['is told in spite of one row in ten', [...Array(9).fill(invoice), { ...invoice, AmountDC: 10 }], -1],
    ['is not told by nonsense', [null, 3, {}, { ...invoice, AmountDC: 'x' }], 0],
  ])('%s', (_, rows, sign) => {
    expect(measured(rows, 'debtor')).toBe(sign)
  })

  test('of creditors is derived separately', () => {
    const purchase = { LineType: 22, TransactionType: 30, AmountDC: 5, TransactionAmountDC: 5 }
    const rows = [invoice, purchase]
    expect([measured(rows, 'debtor'), measured(rows, 'creditor')]).toEqual([-1, 1])
  })

  const votes = (positive: number, negative: number): SignVotes => ({ positive, negative })
  const none = votes(0, 0)

  test.each([
    ['too few rows decide nothing while more may follow', { total: votes(19, 0) }, 0],
    ['20 rows are enough', { total: votes(20, 0) }, 1],
    ['fewer are enough if they are all there are', { total: votes(0, 1), all: true }, -1],
    ['no rows decide nothing', { total: none, all: true }, 0],
    ['20 rows of which three are different contradict each other', { total: votes(17, 3) }, 'contradiction'],
    ['two of 20 may be different', { total: votes(2, 18) }, -1],
    ['a known sign stays while there are few rows', { known: 1, total: votes(0, 19) }, 1],
    ['a known sign is contradicted by a load', { known: 1, total: votes(0, 20) }, 'contradiction'],
    ['it is by all rows of a small ledger', { known: 1, total: votes(0, 2), all: true }, 'contradiction'],
    [
      'a page that is the opposite is enough',
      { known: 1, total: votes(900, 20), page: votes(0, 20) },
      'contradiction',
    ],
    [
      'a page in which some are different is not',
      { known: 1, total: votes(900, 20), page: votes(30, 20) },
      1,
    ],
    ['what an admin chose counts whatever the rows show', { chosen: -1, known: 1, total: votes(50, 50) }, -1],
  ] as const)('%s', (_, facts, sign) => {
    expect(decideSign({ chosen: 0, known: 0, page: none, all: false, ...facts })).toBe(sign)
  })
})

test('every amount in cents is read exactly, with both signs and with rounding errors', () => {
  const amount = fc.integer({ min: -99_999_999_99, max: 99_999_999_99 })
  const sign = fc.constantFrom<1 | -1>(1, -1)
  fc.assert(
    fc.property(amount, sign, fc.boolean(), (cents, debtor, isNoisy) => {
      const double = ((debtor * cents) / 100) * (isNoisy ? 1 + Number.EPSILON : 1)
      const reading = readTerm(
        { ...termRecord, AmountDC: double, AmountFC: double },
        { administration, signs: { debtor, creditor: 0 } },
      )
      expect(reading).toMatchObject({ row: { term: { amount: cents, amount_home: cents } } })
    }),
  )
})

describe('a sales invoice', () => {
  const sales = (properties: object) =>
    readSalesInvoice({ ...salesInvoiceRecord, ...properties }, { administration })

  test('has its header in row 0, with the id of the invoice', () => {
    expect(sales({})).toEqual({
      kind: 'row',
      row: {
        part: 'header',
        invoice: {
          id: ids.account,
          administration,
          client_id: ids.account,
          number: '24000123',
          date: '2026-01-31',
          due_date: '2026-02-14',
          reference: 'januari',
          description: 'Maaltijden januari',
          kind: 'invoice',
          is_draft: false,
          currency: 'EUR',
          amount: 12100,
          vat: 2100,
          version: 7_000_000_123,
        },
      },
    })
  })

  test.each([
    [10, true],
    [20, true],
    [50, false],
  ])('with status %i is a draft: %s', (Status, isDraft) => {
    expect(sales({ Status })).toMatchObject({ row: { invoice: { is_draft: isDraft } } })
  })

  test.each([
    [8020, 'invoice'],
    [8021, 'creditNote'],
    [8023, 'invoice'],
    [8024, 'creditNote'],
  ])('of type %i is of kind %s', (Type, kind) => {
    expect(sales({ Type })).toMatchObject({ row: { invoice: { kind } } })
  })

  test('has lines with quantities and prices in millionths and the rate in hundredths of a percent', () => {
    const line = {
      LineNumber: 2,
      Quantity: 1.5,
      UnitPrice: 10,
      NetPrice: 9.99,
      AmountFC: 14.99,
      VATAmountFC: 1.35,
      StartTime: day('2026-01-01'),
      EndTime: day('2026-01-31'),
    }
    expect(sales({ ...line, VATPercentage: 0.09, Currency: null })).toEqual({
      kind: 'row',
      row: {
        part: 'line',
        line: {
          id: ids.id,
          administration,
          sales_invoice_id: ids.account,
          position: 2,
          description: 'Maaltijden januari',
          quantity_millionths: 1_500_000,
          unit_price_millionths: 9_990_000,
          amount: 1499,
          vat: 135,
          vat_rate: 900,
          period_from: '2026-01-01',
          period_to: '2026-01-31',
          version: 7_000_000_123,
        },
      },
    })
  })

  test.each([
    [{ AmountFC: 0.005 }, 'amount-not-whole-cents'],
    [{ AmountFC: null }, 'amount-missing'],
    [{ Type: 1 }, 'unknown-kind'],
    [{ Status: 30 }, 'unknown-state'],
    [{ Currency: '' }, 'unknown-currency'],
    [{ InvoiceTo: null }, 'account-missing'],
    [{ LineNumber: 1, Quantity: 1e300 }, 'unreadable-record'],
  ])('with %o becomes a finding: %s', (properties, code) => {
    expect(sales(properties)).toEqual({ kind: 'finding', code })
  })
})

describe('a line of a booking', () => {
  const line = (properties: object) => readSalesEntryLine({ ...salesEntryLineRecord, ...properties })

  test('has the booked values, and no price', () => {
    expect(line({})).toEqual({
      kind: 'row',
      row: {
        position: 3,
        description: 'Maaltijden januari',
        quantityMillionths: 1_500_000,
        amount: 1499,
        vat: 135,
        vatRate: 900,
        from: '2026-01-01',
        to: '2026-01-31',
      },
    })
  })

  test('may lack everything but its amount', () => {
    const properties = { Description: null, Quantity: null, VATAmountFC: null, VATPercentage: null }
    expect(line({ ...properties, From: null, To: null })).toMatchObject({
      row: { description: '', quantityMillionths: null, vat: null, vatRate: null, from: null, to: null },
    })
  })

  test.each([
    [{ AmountFC: 0.005 }, 'amount-not-whole-cents'],
    [{ AmountFC: null }, 'amount-missing'],
    [{ VATAmountFC: 0.005 }, 'amount-not-whole-cents'],
    [{ Quantity: 1e300 }, 'unreadable-record'],
    [{ VATPercentage: 1e9 }, 'unreadable-record'],
    [{ LineNumber: null }, 'unreadable-record'],
  ])('with %o becomes a finding: %s', (properties, code) => {
    expect(line(properties)).toEqual({ kind: 'finding', code })
  })
})
