import { type Ageing, ageingOf } from '../../../src/money/ageing.ts'
import { balanceOf } from '../../../src/money/balance.ts'
import type { AllocationKind } from '../../../src/money/creditOrWriteOff.ts'
import { invoicesOf } from '../../../src/money/invoice.ts'
import type { View } from '../../../src/money/measure.ts'
import { type OpenItem, openItemsOf } from '../../../src/money/openItems.ts'
import type { Term } from '../../../src/money/term.ts'
import { clientSentence, invoiceSentence } from '../../../src/receivables/rules/spokenSentence.ts'
import type { WorkedCase } from './workedCase.ts'

type Figures = Required<Omit<WorkedCase, 'title' | 'today' | 'ledger'>>

type Amount = { readonly cents: number; readonly currency: string }
type Home<Name extends string> = { readonly [Key in Name]: Amount } | null
/** What a case shows of an invoice and of an open item, by the rules or in an answer of the API. */
type InvoiceParts = { readonly [Key in 'amount' | 'paid' | 'open']: Amount } & {
  readonly number: string | null
  readonly home?: Home<'amount' | 'paid' | 'open'> | undefined
  readonly status: string
  readonly lastReceiptDate: string | null
}
type ItemParts = { readonly [Key in 'amount' | 'open']: Amount } & {
  readonly kind: OpenItem['kind']
  readonly invoiceNumber: string | null
  readonly dueDate: string | null
  readonly daysOverdue: number
  readonly collection: string
  readonly home?: Home<'amount' | 'open'> | undefined
}

/** Computes the figures of a ledger by the money rules, in the notation of the worked cases. */
export function figuresOf(terms: readonly Term[], view: View): Figures {
  const balance = balanceOf(terms, view)
  const invoices = invoicesOf(terms, view)
  return {
    invoices: invoices.map(({ invoice }) => invoiceText(invoice)),
    balance: amount(balance.balance),
    overdue: amount(balance.overdue),
    credit: amount(balance.openCredit),
    openItems: openItemsOf(terms, view).items.map(itemText),
    ageing: ageingText(ageingOf(terms, view)),
    settledBy: invoices.flatMap(({ allocations, invoice, measure, settlements }) => {
      const money = ({ cents }: { readonly cents: number }): Amount => ({ cents, currency: measure.currency })
      return settlementTexts(invoice.number, {
        receipts: settlements.receipts.map((each) => ({ date: each.date, amount: money(each) })),
        allocations: allocations.map((each) => ({ ...each, amount: money(each) })),
      })
    }),
    says: [clientSentence(balance).id, ...invoices.map(({ invoice }) => invoiceSentence(invoice).id)],
  }
}

export function invoiceText(invoice: InvoiceParts): string {
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

export function itemText(item: ItemParts): string {
  return [
    `${[kinds[item.kind], ...(item.invoiceNumber ? [item.invoiceNumber] : [])].join(' ')}: ${amount(item.open)} of ${amount(item.amount)}`,
    ...(item.dueDate ? [`due ${item.dueDate}`] : []),
    ...(item.daysOverdue > 0 ? [`${item.daysOverdue} days late`] : []),
    ...(item.collection === 'underWay' ? ['under way'] : []),
    ...(item.home ? [`worth ${amount(item.home.open)} of ${amount(item.home.amount)}`] : []),
  ].join(', ')
}

export function ageingText(ageing: { readonly [Age in keyof Ageing]: Amount }): string {
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

type Settled = { readonly date: string | null; readonly amount: Amount }

export function settlementTexts(
  number: string | null,
  {
    receipts,
    allocations,
  }: {
    readonly receipts: readonly Settled[]
    readonly allocations: readonly (Settled & { readonly kind: AllocationKind })[]
  },
): readonly string[] {
  const parts = [
    ...receipts.map((receipt) => ({ name: 'receipt', ...receipt })),
    ...allocations.map(({ kind, ...rest }) => ({ name: words[kind], ...rest })),
  ]
  return parts.map(({ name, date, amount: money }) => {
    return `${number ?? 'without number'}: ${name} ${amount(money)}${date ? ` on ${date}` : ''}`
  })
}

/** Formats euro as a bare number and another currency with its code. */
export function amount({ cents, currency }: Amount): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const text = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  return currency === 'EUR' ? text : `${text} ${currency}`
}
