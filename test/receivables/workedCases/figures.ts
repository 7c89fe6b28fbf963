import { ageingOf } from '../../../src/money/ageing.ts'
import { balanceOf } from '../../../src/money/balance.ts'
import { type InvoiceFigures, invoicesOf } from '../../../src/money/invoice.ts'
import type { View } from '../../../src/money/measure.ts'
import { type OpenItem, openItemsOf } from '../../../src/money/openItems.ts'
import type { Term } from '../../../src/money/term.ts'
import { clientSentence, invoiceSentence } from '../../../src/receivables/rules/spokenSentence.ts'
import type { Money } from '../../../src/values/cents.ts'
import type { WorkedCase } from './workedCase.ts'

type Figures = Required<Omit<WorkedCase, 'title' | 'today' | 'ledger'>>

/** Computes the figures of a ledger by the money rules, in the notation of the worked cases. */
export function figuresOf(terms: readonly Term[], view: View): Figures {
  const balance = balanceOf(terms, view)
  const invoices = invoicesOf(terms, view)
  return {
    invoices: invoices.map(invoiceText),
    balance: amount(balance.balance),
    overdue: amount(balance.overdue),
    credit: amount(balance.openCredit),
    openItems: openItemsOf(terms, view).items.map(itemText),
    ageing: ageingText(terms, view),
    settledBy: invoices.flatMap(settlementTexts),
    says: [clientSentence(balance).id, ...invoices.map(({ invoice }) => invoiceSentence(invoice).id)],
  }
}

function invoiceText({ invoice }: InvoiceFigures): string {
  const { number, paid, open, home, status, lastReceiptDate } = invoice
  const sum = `${amount(invoice.amount)} = ${amount(paid)} paid + ${amount(open)} open`
  return [
    `${number ?? 'without number'}: ${sum}`,
    status,
    ...(lastReceiptDate ? [`last receipt ${lastReceiptDate}`] : []),
    ...(home ? [`worth ${amount(home.amount)} = ${amount(home.paid)} + ${amount(home.open)}`] : []),
  ].join(', ')
}

const kinds: { readonly [Kind in OpenItem['kind']]: string } = {
  invoice: 'invoice',
  creditNote: 'credit note',
  receipt: 'receipt',
  manualEntry: 'correction',
  openingBalance: 'opening balance',
  exchangeDifference: 'exchange difference',
  paymentDifference: 'payment difference',
  other: 'unknown entry',
}
const words = { credit: 'credit', writeOff: 'write-off', other: 'other' }

function itemText(item: OpenItem): string {
  return [
    `${[kinds[item.kind], ...(item.invoiceNumber ? [item.invoiceNumber] : [])].join(' ')}: ${amount(item.open)} of ${amount(item.amount)}`,
    ...(item.dueDate ? [`due ${item.dueDate}`] : []),
    ...(item.daysOverdue > 0 ? [`${item.daysOverdue} days late`] : []),
    ...(item.collection === 'underWay' ? ['under way'] : []),
    ...(item.home ? [`worth ${amount(item.home.open)} of ${amount(item.home.amount)}`] : []),
  ].join(', ')
}

function ageingText(terms: readonly Term[], view: View): string {
  const ageing = ageingOf(terms, view)
  const buckets = [
    ['not due', ageing.notDue],
    ['1-30 days', ageing.days1To30],
    ['31-60 days', ageing.days31To60],
    ['61-90 days', ageing.days61To90],
    ['over 90 days', ageing.over90],
    ['beside', ageing.beside],
  ] as const
  return buckets
    .filter(([, money]) => money.cents !== 0)
    .map(([name, money]) => `${name} ${amount(money)}`)
    .join(', ')
}

function settlementTexts(figures: InvoiceFigures): readonly string[] {
  const { allocations, invoice, settlements, measure } = figures
  const parts = [
    ...settlements.receipts.map((receipt) => ({ name: 'receipt', ...receipt })),
    ...allocations.map(({ kind, ...rest }) => ({ name: words[kind], ...rest })),
  ]
  return parts.map(({ name, date, cents }) => {
    const when = date ? ` on ${date}` : ''
    return `${invoice.number ?? 'without number'}: ${name} ${amount({ cents, currency: measure.currency })}${when}`
  })
}

/** Formats euro as a bare number and another currency with its code. */
function amount({ cents, currency }: Money): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const text = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  return currency === 'EUR' ? text : `${text} ${currency}`
}
