import fc from 'fast-check'
import { expect, test } from 'vitest'
import { invoicePageOf } from '../../src/money/invoicePage.ts'
import { sumCents } from '../../src/values/cents.ts'
import { day } from '../../src/values/day.ts'
import { mappedTerm } from '../receivables/books.ts'
import { client, ledger, terms } from './ledgers.ts'

const view = { today: day('2026-07-01'), homeCurrency: 'EUR' }

test('paging returns every invoice once, in the order of the whole list', () => {
  fc.assert(
    fc.property(
      ledger,
      fc.constantFrom('open', 'all' as const),
      fc.integer({ min: 1, max: 5 }),
      (all, show, limit) => {
        const whole = invoicePageOf(all, { show, cursor: null, limit: 500 }, view)
        const walked: unknown[] = []
        let cursor: string | null = null
        do {
          const page = invoicePageOf(all, { show, cursor, limit }, view)
          expect(page.totals).toEqual(whole.totals)
          expect(page.invoices.length).toBeLessThanOrEqual(limit)
          walked.push(...page.invoices)
          cursor = page.next
        } while (cursor !== null)
        expect(walked).toEqual(whole.invoices)
        expect(whole.invoices).toHaveLength(whole.counts[show])
        expect(whole.next).toBeNull()
      },
    ),
  )
})

test('the totals of a list are the sums of its rows', () => {
  fc.assert(
    fc.property(ledger, fc.constantFrom('open', 'all' as const), (all, show) => {
      const { invoices, totals } = invoicePageOf(all, { show, cursor: null, limit: 500 }, view)
      for (const figure of ['amount', 'paid', 'open'] as const) {
        const atHome = invoices.map((invoice) => (invoice.home ?? invoice)[figure].cents)
        expect(totals[figure].cents).toBe(sumCents(atHome))
      }
    }),
  )
})

test('a malformed cursor returns the first page', () => {
  fc.assert(
    fc.property(ledger, fc.string(), (all, cursor) => {
      fc.pre(!/^\d{4}-/.test(Buffer.from(cursor, 'base64url').toString()))
      const request = { show: 'all', limit: 3 } as const
      expect(invoicePageOf(all, { ...request, cursor }, view)).toEqual(
        invoicePageOf(all, { ...request, cursor: null }, view),
      )
    }),
  )
})

test('a new invoice does not shift the pages', () => {
  const row = (number: number, date: string) =>
    mappedTerm({ client_id: client, invoice_number: String(number), date })
  const before = [1, 2, 3, 4].map((number) => row(number, `2026-02-0${number}`))
  const request = { show: 'all', limit: 2 } as const
  const first = invoicePageOf(terms(before), { ...request, cursor: null }, view)
  expect(first.invoices.map((invoice) => invoice.number)).toEqual(['4', '3'])
  const after = terms([...before, row(5, '2026-02-05')])
  const second = invoicePageOf(after, { ...request, cursor: first.next }, view)
  expect(second.invoices.map((invoice) => invoice.number)).toEqual(['2', '1'])
})
