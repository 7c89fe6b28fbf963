import { expect } from 'vitest'
import type { WorkedCase } from '../receivables/workedCases/workedCase.ts'
import type { BookedClient } from '../standIns/exact/standIn.ts'
import type { OpenTab } from './browserWorld.ts'
import { listOf } from './compareTab.ts'
import { dutchDay, euros, statusWords } from './dutch.ts'
import { readScreen } from './readScreen.ts'
import { centsOf } from './workedBooks.ts'

const card = '[aria-label="Relatiekaart"]'
const signs: { readonly [currency: string]: string } = { USD: 'US$', GBP: '£', CHF: 'CHF' }

/** Compares the card, the open items and all invoices on the screen with a case worked out by hand. */
export async function compareWorkedOnTab(
  tab: OpenTab,
  { id, name }: BookedClient,
  worked: WorkedCase,
): Promise<void> {
  const { title, openItems, invoices } = worked
  const items = await readScreen(tab, {
    path: `/clients/${id}/open-items`,
    within: card,
    heading: name,
    parts: [`${card} output`],
    ...(openItems ? listOf('Openstaande posten', openItems.length, 'Er staat niets open') : {}),
  })
  compareCard(items.text, worked)
  const { rows = [], total = [] } = items.tables['Openstaande posten'] ?? {}
  if (openItems) {
    expect(rows.map((cells) => firstAmount(cells[6])).toSorted(), title).toEqual(
      openItems.map(openOf).toSorted(),
    )
    if (openItems.length > 0) expect(total[6], title).toBe(euros(centsOf(worked.balance)))
  }
  const list = await readScreen(tab, {
    path: `/clients/${id}/invoices`,
    switchTo: true,
    within: 'main',
    heading: name,
    parts: [`${card} output`],
    ...listOf('Facturen', invoices.length, 'Er zijn geen facturen'),
  })
  const shown = (list.tables.Facturen?.rows ?? []).map((cells) => [
    cells[0],
    ...[cells[4], cells[5], cells[6]].map(firstAmount),
    cells[7],
    cells[8]?.replace(/ ?\d+ (dag|dagen) te laat/, '') || statusWords.open,
  ])
  const text = (cells: readonly (string | undefined)[]) => cells.join(' | ')
  expect(shown.map(text).toSorted(), title).toEqual(invoices.map(invoiceCells).map(text).toSorted())
}

/** Leaves out the amount in euro below an amount in another currency. */
function firstAmount(cell = ''): string {
  return /^(?:€|US\$|£|CHF) -?[\d.,]+/.exec(cell)?.[0] ?? cell
}

function compareCard(text: string, { title, balance, overdue, credit = '0.00' }: WorkedCase): void {
  const [owed, late, ours] = [centsOf(balance), centsOf(overdue), centsOf(credit)]
  expect(text, title).toContain(`Openstaand saldo ${euros(owed)} `)
  expect(text, title).toContain(late > 0 ? `${euros(late)} is te laat` : 'Niets te laat')
  const sum = `Te betalen ${euros(owed + ours)} − tegoed ${euros(ours)} = ${euros(owed)}`
  if (ours > 0) expect(text, title).toContain(sum)
  else expect(text, title).not.toContain('− tegoed')
}

/** Formats the open amount of `invoice 2001: 60.00 of 100.00, due …`. */
function openOf(item: string): string {
  const [, cents = '', currency] = /: (-?\d+\.\d\d)(?: ([A-Z]{3}))? of/.exec(item) ?? []
  return money(cents, currency)
}

/** Returns the cells of `2001: 100.00 = 40.00 paid + 60.00 open, partlyPaid, last receipt 2026-05-20`. */
function invoiceCells(invoice: string): readonly (string | undefined)[] {
  const shape =
    /^(.+?): (-?[\d.]+)(?: ([A-Z]{3}))? = (-?[\d.]+)\D* paid \+ (-?[\d.]+)\D* open, (\w+)(?:, last receipt ([\d-]+))?/
  const [, number, amount = '', currency, paid = '', open = '', status = '', last = null] =
    shape.exec(invoice) ?? []
  const words = Object.entries(statusWords).find(([each]) => each === status)?.[1] ?? 'Verrekend'
  return [
    number === 'without number' ? 'Zonder nummer' : number,
    money(amount, currency),
    money(paid, currency),
    money(open, currency),
    dutchDay(last),
    words,
  ]
}

function money(amount: string, currency = 'EUR'): string {
  return euros(centsOf(amount)).replace('€', signs[currency] ?? '€')
}
