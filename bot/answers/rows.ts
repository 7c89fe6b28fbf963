import type { Invoices, OpenItems } from '../../src/desk/answers.ts'
import { openItemStatus } from '../../src/values/openItemStatus.ts'
import { askButton } from '../cards/buttons.ts'
import type { Card, Colour, MoneyRow } from '../cards/render.ts'
import { renderMoneyTable } from '../cards/render.ts'
import type { TextKey } from '../texts/texts.ts'
import { carried, shortened, type Turn } from './turn.ts'

type Invoice = Invoices['invoices'][number]
type Money = Invoice['amount']
type OpenItem = OpenItems['items'][number]

/** Renders invoices as a table, or the sentence `empty` if there are none. */
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
    rows,
    empty: texts(empty),
  })
}

type Status = Invoice['status'] | 'credit'

/** Returns the status of an invoice in words and colour, and how late it is. */
export function invoiceStatus(turn: Turn, { status, daysOverdue }: Pick<Invoice, 'status' | 'daysOverdue'>) {
  return statusView(turn, status, daysOverdue)
}

/** An open invoice that is late says only that. */
function statusView({ texts }: Turn, status: Status, days: number) {
  // Unbreakable spaces keep "24 dagen te laat" on one line.
  const late = days > 0 ? [texts('status.daysOverdue', { days }).replaceAll(' ', '\u00a0')] : []
  const words = status === 'open' && days > 0 ? [] : [texts(`status.${status}`)]
  const statusColour: Colour = days > 0 || status === 'reversed' ? 'Attention' : 'Default'
  return { status: [...words, ...late].join(' · '), statusColour }
}

function invoiceRow(turn: Turn, invoice: Invoice): MoneyRow {
  const { formats, texts } = turn
  return {
    invoiceId: invoice.id,
    action: openInvoice(turn, invoice.id, invoice.number ?? texts('table.noNumber')),
    title: invoice.number ?? texts('table.noNumber'),
    date: formats.day(invoice.date),
    note: shortened(invoice.reference ?? '', 40),
    due: invoice.status === 'creditNote' ? '' : dueText(turn, invoice.dueDate),
    ...invoiceStatus(turn, invoice),
    ...amounts(turn, invoice),
  }
}

function openItemRow(turn: Turn, item: OpenItem): MoneyRow {
  const { formats } = turn
  const status: Status | null = item.open.cents < 0 ? 'credit' : openItemStatus(item)
  return {
    invoiceId: item.invoiceId ?? '',
    action: item.invoiceId ? openInvoice(turn, item.invoiceId, itemTitle(turn, item)) : null,
    title: itemTitle(turn, item),
    date: formats.day(item.date),
    note: shortened(item.reference ?? item.description ?? '', 40),
    // Credit and loose money are not to be paid by a day.
    due: status === null || status === 'credit' ? '' : dueText(turn, item.dueDate),
    ...(status ? statusView(turn, status, item.daysOverdue) : { status: '', statusColour: 'Default' }),
    ...amounts(turn, item),
  }
}

function openInvoice(turn: Turn, invoiceId: string, title: string): Card {
  return askButton(title, 'openInvoice', { invoiceId, ...carried(turn) })
}

function dueText({ formats, texts }: Turn, dueDate: string | null): string {
  return dueDate ? texts('table.dueOn', { day: formats.day(dueDate) }) : texts('table.noDueDate')
}

/** Returns the amounts, each for a line of its own, because a narrow chat cuts off amounts side by side. */
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

/** Formats an amount, followed by its value in the administration's currency if that is another. */
export function withHome({ formats }: Turn, money: Money, home: Money | undefined): string {
  return home ? `${formats.money(money)} (${formats.money(home)})` : formats.money(money)
}

function itemTitle({ texts }: Turn, { kind, invoiceNumber: number, open }: OpenItem): string {
  switch (kind) {
    case 'invoice':
    case 'creditNote':
    case 'openingBalance':
    case 'manualEntry':
      return number ? texts(`item.${kind}`, { number }) : texts(`item.${kind}WithoutNumber`)
    case 'receipt':
      return texts(open.cents > 0 ? 'item.paidBack' : 'item.receipt')
    case 'exchangeDifference':
    case 'paymentDifference':
    case 'other':
      return texts(`item.${kind}`)
  }
}
