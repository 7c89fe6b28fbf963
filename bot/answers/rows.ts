import type { Invoices, OpenItems } from '../../src/desk/answers.ts'
import type { Card, Colour, MoneyRow } from '../cards/render.ts'
import { renderMoneyTable } from '../cards/render.ts'
import type { TextKey } from '../texts/texts.ts'
import { shortened, type Turn } from './turn.ts'

type Invoice = Invoices['invoices'][number]
type Money = Invoice['amount']
type OpenItem = OpenItems['items'][number]

/** Invoices as a table; `empty` is the sentence when there are none. */
export function invoiceTable(turn: Turn, invoices: readonly Invoice[], empty: TextKey): readonly Card[] {
  return moneyTable(
    turn,
    'table.invoice',
    invoices.map((invoice) => invoiceRow(turn, invoice)),
    empty,
  )
}

export function openItemTable(turn: Turn, items: readonly OpenItem[]): readonly Card[] {
  return moneyTable(
    turn,
    'table.item',
    items.map((item) => openItemRow(turn, item)),
    'openItems.none',
  )
}

function moneyTable(turn: Turn, first: TextKey, rows: readonly MoneyRow[], empty: TextKey): readonly Card[] {
  const { language, texts } = turn
  return renderMoneyTable({
    language,
    headings: { first: texts(first), open: texts('table.open') },
    // "24 dagen te laat" stays in one piece.
    rows: rows.map((row) => ({ ...row, status: row.status.replaceAll(' ', '\u00a0') })),
    empty: texts(empty),
  })
}

/** How an invoice stands, in words and colour; an overdue one says for how many days. */
export function invoiceStatus(
  { texts }: Turn,
  { status, daysOverdue }: Pick<Invoice, 'status' | 'daysOverdue'>,
): { readonly status: string; readonly statusColour: Colour } {
  const owed = status === 'open' || status === 'partlyPaid' || status === 'reversed'
  const days = owed ? daysOverdue : 0
  if (status === 'reversed') return { status: texts('status.reversed'), statusColour: 'Attention' }
  if (days > 0) return { status: texts('status.daysOverdue', { days }), statusColour: 'Attention' }
  return { status: texts(`status.${status}`), statusColour: 'Default' }
}

function invoiceRow(turn: Turn, invoice: Invoice): MoneyRow {
  const { formats, texts } = turn
  return {
    invoiceId: invoice.id,
    title: invoice.number ?? texts('table.noNumber'),
    date: formats.day(invoice.date),
    note: shortened(invoice.reference ?? '', 40),
    due: dueText(turn, invoice.dueDate),
    ...invoiceStatus(turn, invoice),
    ...amounts(turn, invoice),
  }
}

function openItemRow(turn: Turn, item: OpenItem): MoneyRow {
  const { formats, texts } = turn
  const late = item.daysOverdue > 0
  const underWay = item.collection === 'underWay' ? texts('status.underWay') : ''
  return {
    invoiceId: item.invoiceId ?? '',
    title: itemTitle(turn, item),
    date: formats.day(item.date),
    note: shortened(item.reference ?? item.description ?? '', 40),
    due: dueText(turn, item.dueDate),
    status: late ? texts('status.daysOverdue', { days: item.daysOverdue }) : underWay,
    statusColour: late ? 'Attention' : 'Default',
    ...amounts(turn, item),
  }
}

function dueText({ formats, texts }: Turn, dueDate: string | null): string {
  return dueDate ? texts('table.dueOn', { day: formats.day(dueDate) }) : texts('table.noDueDate')
}

/** Each on a line of its own: beside one another they do not fit in a narrow chat, and would be cut off. */
function amounts(
  { formats, texts }: Turn,
  { amount, open, home }: Pick<OpenItem, 'amount' | 'open' | 'home'>,
) {
  return {
    open: formats.money(open),
    openAtHome: home ? `(${formats.money(home.open)})` : '',
    ofAmount: texts('table.ofAmount', { amount: formats.money(amount) }),
    amountAtHome: home ? `(${formats.money(home.amount)})` : '',
  }
}

/** An amount in its own currency and, behind it, what it is worth in that of the administration. */
export function withHome({ formats }: Turn, money: Money, home: Money | undefined): string {
  return home ? `${formats.money(money)} (${formats.money(home)})` : formats.money(money)
}

function itemTitle({ texts }: Turn, { kind, invoiceNumber, open }: OpenItem): string {
  switch (kind) {
    case 'invoice':
      return invoiceNumber
        ? texts('item.invoice', { number: invoiceNumber })
        : texts('item.invoiceWithoutNumber')
    case 'creditNote':
      return invoiceNumber
        ? texts('item.creditNote', { number: invoiceNumber })
        : texts('item.creditNoteWithoutNumber')
    case 'receipt':
      return texts(open.cents > 0 ? 'item.paidBack' : 'item.receipt')
    case 'other':
      return texts('item.other')
  }
}
