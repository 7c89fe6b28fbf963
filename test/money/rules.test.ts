import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MappedTerm } from '../../src/exact/index.ts'
import { ageingOf } from '../../src/money/ageing.ts'
import { balanceOf } from '../../src/money/balance.ts'
import { invoicesOf } from '../../src/money/invoice.ts'
import { type InvoiceGroup, invoiceGroups } from '../../src/money/invoiceGroups.ts'
import { openItemsOf } from '../../src/money/openItems.ts'
import type { Term } from '../../src/money/term.ts'
import { addDays, day } from '../../src/values/day.ts'
import { mappedTerm } from '../receivables/books.ts'
import { anyDay, client, ledger, mappedLedger, terms } from './ledgers.ts'

const view = { today: day('2026-07-01'), homeCurrency: 'EUR' }
const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, each) => total + each, 0)
const isOpen = (term: { readonly state: string }): boolean => term.state !== 'settled'

test('paid and open together are the amount of every invoice', () => {
  fc.assert(
    fc.property(ledger, (all) => {
      for (const { invoice } of invoicesOf(all, view)) {
        expect(invoice.paid.cents + invoice.open.cents).toBe(invoice.amount.cents)
        const { amount, paid, open } = invoice.home ?? invoice
        expect([amount, paid, open].map(({ currency }) => currency)).toEqual(['EUR', 'EUR', 'EUR'])
        expect(paid.cents + open.cents).toBe(amount.cents)
      }
    }),
  )
})

test('receipts and allocations together are what is paid', () => {
  fc.assert(
    fc.property(ledger, (all) => {
      for (const { invoice, settlements, allocations } of invoicesOf(all, view)) {
        const settled = [...settlements.receipts, ...allocations]
        expect(sum(settled.map((each) => each.cents))).toBe(invoice.paid.cents)
        const writtenOff = allocations.filter(({ kind }) => kind === 'writeOff')
        expect(invoice.writtenOff.cents).toBe(sum(writtenOff.map((each) => each.cents)))
      }
    }),
  )
})

test('no term counts in two invoices, and every booking of an invoice is one invoice', () => {
  fc.assert(
    fc.property(ledger, (all) => {
      const documents = all.filter((term) => term.kind === 'invoice' || term.kind === 'creditNote')
      const counted = invoicesOf(documents, view).flatMap(({ instalments }) =>
        instalments.flatMap((each) => each.terms),
      )
      expect(new Set(counted).size).toBe(counted.length)
      const booked = all.filter((term) => term.kind === 'invoice')
      const shown = invoicesOf(all, view).map(({ invoice }) => invoice.id)
      expect(shown).toEqual(expect.arrayContaining([...new Set(booked.map((term) => term.invoiceId))]))
      expect(new Set(shown).size).toBe(shown.length)
    }),
  )
})

test('every term is in one invoice or in one loose booking', () => {
  fc.assert(
    fc.property(ledger, (all) => {
      const grouped = invoiceGroups(all).flatMap((group) => group.terms)
      expect(grouped).toHaveLength(all.length)
      expect(new Set(grouped)).toEqual(new Set(all))
    }),
  )
})

test('card, open items, invoices and ageing agree on what is open and what is overdue', () => {
  fc.assert(
    fc.property(ledger, (all) => {
      const { balance, overdue, owed, openCredit } = balanceOf(all, view)
      const { items } = openItemsOf(all, view)
      const loose = items.filter((item) => item.invoiceId === null)
      const invoices = invoicesOf(all, view)
      const { notDue, beside, ...late } = ageingOf(all, view)
      const lateInvoices = sum(invoices.map(({ home }) => home.overdue))
      expect(lateInvoices + sum(loose.map((item) => item.overdue.cents))).toBe(overdue.cents)
      expect(sum(items.map((item) => item.overdue.cents))).toBe(overdue.cents)
      expect(sum(Object.values(late).map((bucket) => bucket.cents))).toBe(overdue.cents)
      const openInvoices = sum(invoices.map(({ home }) => home.open))
      expect(openInvoices + sum(loose.map((item) => (item.home ?? item).open.cents))).toBe(balance.cents)
      expect(owed.cents - openCredit.cents).toBe(balance.cents)
      expect(overdue.cents).toBeLessThanOrEqual(owed.cents)
      for (const item of items) expect(item.daysOverdue > 0).toBe(item.overdue.cents > 0)
      for (const { invoice, home } of invoices) {
        expect(invoice.daysOverdue > 0).toBe(home.overdue > 0)
        expect(home.overdue).toBeLessThanOrEqual(Math.max(0, home.open))
      }
    }),
  )
})

test('the open items add up to the balance, and the balance is what is not settled', () => {
  fc.assert(
    fc.property(ledger, (all) => {
      const { items, total, overdue } = openItemsOf(all, view)
      const figures = balanceOf(all, view)
      expect(sum(items.map((item) => (item.home ?? item).open.cents))).toBe(figures.balance.cents)
      expect(items.every((item) => (item.home ?? item).open.currency === 'EUR')).toBe(true)
      expect(total).toEqual(figures.balance)
      expect(overdue).toEqual(figures.overdue)
      expect(figures.balance.cents).toBe(sum(all.filter(isOpen).map((term) => term.amountHome)))
      expect(figures.openItems).toBe(items.length)
    }),
  )
})

test('credit without a number never lowers what is overdue, and is a positive amount beside it', () => {
  fc.assert(
    fc.property(ledger, (all) => {
      const isLoose = ({ id, terms: own }: InvoiceGroup) =>
        own.every((term) => term.invoiceId === id && term.invoiceNumber === null && term.amountHome < 0)
      const owed = invoiceGroups(all)
        .filter((group) => !isLoose(group))
        .flatMap((group) => group.terms)
      const credit = sum(
        all.filter((term) => isOpen(term) && term.amountHome < 0).map((each) => each.amountHome),
      )
      const figures = balanceOf(all, view)
      expect(figures.overdue).toEqual(balanceOf(owed, view).overdue)
      expect(figures.openCredit.cents).toBeGreaterThanOrEqual(0)
      expect(figures.openCredit.cents).toBeLessThanOrEqual(-credit)
    }),
  )
})

test('all ageing buckets add up to the balance, and the late ones to what is overdue', () => {
  fc.assert(
    fc.property(ledger, (all) => {
      const { notDue, beside, ...late } = ageingOf(all, view)
      const overdue = sum(Object.values(late).map((bucket) => bucket.cents))
      const { balance, overdue: expected } = balanceOf(all, view)
      expect(overdue).toBe(expected.cents)
      expect(overdue + notDue.cents + beside.cents).toBe(balance.cents)
    }),
  )
})

test('the order of the rows changes nothing', () => {
  const shuffled = ledger.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      const figures = (each: readonly Term[]) =>
        invoicesOf(each, view).map(({ invoice, settlements, allocations }) => ({
          invoice,
          settlements,
          allocations,
        }))
      expect(figures(other)).toEqual(figures(all))
      expect(openItemsOf(other, view)).toEqual(openItemsOf(all, view))
      expect(balanceOf(other, view)).toEqual(balanceOf(all, view))
    }),
  )
})

const reopened = { state: 'open', last_receipt_date: null, settled_on: null, is_reversal: true } as const
const paidOn = (on: string) =>
  ({ state: 'settled', last_receipt_date: on, settled_on: on, is_reversal: false }) as const

test('a reversal restores every figure from before the receipt', () => {
  fc.assert(
    fc.property(mappedLedger, fc.nat(), anyDay, (mapped, pick, on) => {
      const open = mapped.filter((term) => isOpen(term) && term.kind === 'invoice')
      const chosen = open[pick % Math.max(1, open.length)]
      fc.pre(chosen !== undefined)
      const replaced = (state: Partial<MappedTerm>) =>
        terms(mapped.map((term) => (term === chosen ? { ...term, ...state } : term)))
      const before = replaced({ state: 'open', is_reversal: false })
      const paid = replaced(paidOn(on))
      const after = replaced(reopened)
      // Only `reversed` may differ: it says that there was a reversal.
      const balance = (all: readonly Term[]) => {
        const { reversed: _, ...rest } = balanceOf(all, view)
        return rest
      }
      expect(balance(after)).toEqual(balance(before))
      expect(balanceOf(paid, view).balance.cents).toBe(
        balanceOf(before, view).balance.cents - chosen.amount_home,
      )
      const figures = (all: readonly Term[]) =>
        invoicesOf(all, view).map(({ invoice: { status: _, reversal: __, ...rest } }) => rest)
      expect(figures(after)).toEqual(figures(before))
    }),
  )
})

test('a reversed receipt does not count, so the last receipt is the one before', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 9_999 }),
      (on, later, cents) => {
        const base = mappedTerm({ client_id: client, amount: cents })
        const split = { ...base, id: '00000000-0000-4000-8000-000000000002' }
        const first = { ...base, ...paidOn(on) }
        const both = terms([first, { ...split, ...paidOn(addDays(on, later)) }])
        const reversed = terms([first, { ...split, ...reopened }])
        expect(invoicesOf(both, view)[0]?.invoice.lastReceiptDate).toBe(addDays(on, later))
        expect(invoicesOf(reversed, view)[0]?.invoice).toMatchObject({
          lastReceiptDate: on,
          status: 'reversed',
          open: { cents },
        })
      },
    ),
  )
})

test('splitting a term changes no total', () => {
  fc.assert(
    fc.property(mappedLedger, fc.nat(), fc.integer({ min: 1, max: 99 }), (mapped, pick, percent) => {
      const term = mapped[pick % mapped.length]
      fc.pre(term !== undefined && term.booking !== null && Math.abs(term.amount) > 1)
      const part = Math.trunc((term.amount * percent) / 100)
      const partHome = Math.trunc((term.amount_home * percent) / 100)
      const rest = { amount: term.amount - part, amount_home: term.amount_home - partHome }
      fc.pre([part, partHome, rest.amount, rest.amount_home].every((cents) => cents !== 0))
      const split = mapped.flatMap((each) =>
        each === term
          ? [
              { ...each, ...rest },
              { ...each, id: '00000000-0000-4000-8000-0000000000ff', amount: part, amount_home: partHome },
            ]
          : [each],
      )
      const before = terms(mapped)
      const after = terms(split)
      expect(balanceOf(after, view)).toEqual(balanceOf(before, view))
      const items = (all: readonly Term[]) => openItemsOf(all, view).items.map(({ id: _, ...item }) => item)
      expect(items(after)).toEqual(expect.arrayContaining(items(before)))
      expect(items(after)).toHaveLength(items(before).length)
      expect(invoicesOf(after, view).map(({ invoice }) => invoice)).toEqual(
        invoicesOf(before, view).map(({ invoice }) => invoice),
      )
    }),
  )
})

test('the figures of one card group its terms once', () => {
  const [all] = fc.sample(ledger, 1)
  expect(invoicesOf(all ?? [], view)).toBe(invoicesOf(all ?? [], { ...view }))
  const later = { ...view, today: addDays(view.today, 1) }
  expect(invoicesOf(all ?? [], later)).not.toBe(invoicesOf(all ?? [], view))
})
