import type { InvoiceDetail } from '../../src/desk/answers.ts'
import type { InvoiceId } from '../../src/values/ids.ts'
import { askButton, linkButton } from '../cards/buttons.ts'
import { type Card, renderCard } from '../cards/render.ts'
import { invoiceStatus, withHome } from './rows.ts'
import { asOfText, carried, checkedText, shortened, type Turn } from './turn.ts'

const shownLines = 12

/** Renders one invoice with its lines, the amount paid and the amount outstanding. Throws what the desk throws. */
export async function answerInvoice(turn: Turn, id: InvoiceId): Promise<Card> {
  const { desk, asker, language, links, texts } = turn
  const invoice = await desk.openInvoice(asker, id)
  const number = invoice.number ?? texts('table.noNumber')
  const all = invoice.lines ?? []
  const lines = all.slice(0, shownLines)
  turn.shows({ verb: 'openInvoice', invoiceId: id }, [{ clientId: invoice.clientId, invoiceId: invoice.id }])
  return renderCard('invoice', {
    language,
    spoken: [invoice.clientName, invoice.sentence[language]],
    title: texts(invoice.status === 'creditNote' ? 'invoice.creditTitle' : 'invoice.title', { number }),
    client: `${shortened(invoice.clientName, 80)} · ${invoice.clientNumber}`,
    ...invoiceStatus(turn, invoice),
    sentence: invoice.sentence[language],
    beingChecked: checkedText(turn, invoice),
    facts: facts(turn, invoice),
    linesTitle: lines.length > 0 ? texts('invoice.lines') : '',
    lines: lines.map((line) => lineView(turn, line)),
    more: moreText(turn, invoice, lines.length),
    asOf: asOfText(turn, invoice.asOf),
    actions: [
      askButton(texts('answer.back'), 'openClient', { clientId: invoice.clientId, ...carried(turn) }),
      askButton(texts('invoices.titleAll'), 'invoices', {
        clientId: invoice.clientId,
        show: 'all',
        ...carried(turn),
      }),
      askButton(texts('answer.refresh'), 'openInvoice', { invoiceId: invoice.id, ...carried(turn) }),
      linkButton(texts('answer.openPortal'), links.invoice(invoice.id)),
    ],
  })
}

function facts(turn: Turn, invoice: InvoiceDetail) {
  const { formats, texts } = turn
  const { home } = invoice
  if (invoice.status === 'creditNote') return creditFacts(turn, invoice)
  const reference = invoice.reference
    ? [{ label: texts('invoice.reference'), value: shortened(invoice.reference, 80) }]
    : []
  const vatFact = invoice.totals
    ? [{ label: texts('invoice.vat'), value: formats.money(invoice.totals.vat) }]
    : []
  return [
    { label: texts('invoice.date'), value: formats.day(invoice.date) },
    {
      label: texts('invoice.due'),
      value: invoice.dueDate ? formats.day(invoice.dueDate) : texts('table.noDueDate'),
    },
    ...reference,
    { label: texts('invoice.amount'), value: withHome(turn, invoice.amount, home?.amount) },
    ...vatFact,
    { label: texts('invoice.paid'), value: withHome(turn, invoice.paid, home?.paid) },
    ...invoice.settled.map(({ kind, amount }) => ({
      label: texts(`invoice.ofWhich.${kind}`),
      value: formats.money(amount),
    })),
    { label: texts('invoice.open'), value: withHome(turn, invoice.open, home?.open) },
    { label: texts('invoice.lastReceipt'), value: lastReceiptText(turn, invoice) },
  ]
}

/** A credit note has credit instead of amounts to pay, and nothing is received for it. */
function creditFacts({ formats, texts }: Turn, { amount, date, open }: InvoiceDetail) {
  const positive = (money: typeof amount) => formats.money({ ...money, cents: Math.abs(money.cents) })
  return [
    { label: texts('invoice.date'), value: formats.day(date) },
    { label: texts('invoice.amount'), value: positive(amount) },
    { label: texts('invoice.credit'), value: positive(open) },
  ]
}

function lastReceiptText({ formats, texts }: Turn, { directDebits, lastReceiptDate, status }: InvoiceDetail) {
  if (lastReceiptDate) return formats.day(lastReceiptDate)
  if (status !== 'reversed') return texts('invoice.noReceipt')
  const on = directDebits.findLast(({ outcome }) => outcome === 'reversed')?.outcomeOn
  return on ? texts('invoice.takenBackOn', { day: formats.day(on) }) : texts('invoice.takenBack')
}

/** Returns why lines are missing, or '' if all are shown. */
function moreText({ texts }: Turn, { lines = [], linesState }: InvoiceDetail, shown: number): string {
  if (linesState === 'hidden' || linesState === 'away') return texts(`invoice.lines.${linesState}`)
  return lines.length > shown ? texts('invoice.moreLines', { shown, count: lines.length }) : ''
}

function lineView({ formats }: Turn, line: NonNullable<InvoiceDetail['lines']>[number]) {
  return {
    description: shortened(line.description, 120),
    quantity: line.quantity === null || line.quantity === '1' ? '' : `${formats.decimal(line.quantity)} ×`,
    amount: formats.money(line.including),
  }
}
