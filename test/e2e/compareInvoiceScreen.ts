import { expect } from 'vitest'
import type { ExpectedClient, ExpectedInvoice } from '../standIns/exact/standIn.ts'
import type { OpenTab } from './browserWorld.ts'
import { amsterdamToday, dutchDay, euros, statusWords } from './dutch.ts'
import { readScreen, type Screen } from './readScreen.ts'
import { invoiceSentence } from './spoken.ts'

const today = amsterdamToday()
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** What the screen of an invoice shows against the story of its ledger; `path` as the list links to it. */
export async function compareInvoiceScreen(
  tab: OpenTab,
  asked: { readonly wanted: ExpectedClient; readonly invoice: ExpectedInvoice; readonly path: string },
): Promise<void> {
  const { wanted, invoice, path } = asked
  const { number, status } = invoice
  const what = `invoice ${number} of ${wanted.number} (${wanted.kind})`
  expect(path, what).toMatch(/^\/invoices\/[\da-f-]{36}$/)
  const { facts, tables, text } = await readScreen(tab, {
    path,
    within: 'main',
    heading: `${status === 'creditNote' ? 'Creditnota' : 'Factuur'} ${number}`,
    parts: ['main dl', '[aria-label="Betalingen"]'],
  })
  const fact = new Map(facts)
  expect(
    {
      amount: fact.get('Bedrag'),
      paid: fact.get('Betaald'),
      last: fact.get('Laatste ontvangst') ?? null,
      date: fact.get('Factuurdatum'),
      due: fact.get('Vervaldatum'),
      reference: fact.get('Kenmerk') ?? null,
    },
    what,
  ).toEqual({
    amount: euros(invoice.amount),
    paid: euros(invoice.paid),
    last: lastReceiptWords(invoice),
    date: dutchDay(invoice.date),
    due: invoice.dueDate ? dutchDay(invoice.dueDate) : 'Geen vervaldatum',
    reference: invoice.reference,
  })
  expect(text, what).toContain(
    invoice.open < 0 ? `Tegoed ${euros(-invoice.open)} ` : `Nog open ${euros(invoice.open)} `,
  )
  expect(text, what).toContain(invoiceSentence(wanted, invoice, today))
  const rows = (table: string) => tables[table]?.rows ?? []
  if (invoice.lines.length === 0) expect(text, what).toContain('staan geen regels in Exact')
  expect(rows('Regels'), what).toEqual(invoice.lines.map(lineRow))
  compareVat(tables, invoice, what)
  expect(
    rows('Betalingen')
      .map((cells) => cells.join(' '))
      .sort(),
    what,
  ).toEqual(paymentRows(invoice).sort())
  if (paymentRows(invoice).length > 0) {
    expect(tables.Betalingen?.total.at(-1), what).toBe(euros(invoice.paid))
  }
  expect(rows('Automatische incasso'), what).toEqual(
    invoice.directDebits.map(({ presentedOn, outcome, outcomeOn, amount }) => [
      dutchDay(presentedOn),
      [statusWords[outcome], ...(outcomeOn ? [dutchDay(outcomeOn)] : [])].join(' '),
      euros(amount),
    ]),
  )
}

function lastReceiptWords({ lastReceiptDate, status }: ExpectedInvoice): string | null {
  if (status === 'creditNote') return null
  return lastReceiptDate ? dutchDay(lastReceiptDate) : 'Nog niets ontvangen'
}

const decimal = (text: string) => text.replace('.', ',')
const price = (text: string) => euros(Math.round(Number(text) * 100)).slice(2)

function lineRow(line: ExpectedInvoice['lines'][number]): readonly string[] {
  const { period } = line
  const when = period ? ` ${dutchDay(period.from)} – ${dutchDay(period.to)}` : ''
  return [
    `${line.description}${when}`,
    decimal(line.quantity),
    ...(line.unitPrice === null ? [] : [price(line.unitPrice)]),
    `${line.vatRate}%`,
    euros(line.amount + line.vat),
  ]
}

/** Compares VAT per rate and in total. */
function compareVat(tables: Screen['tables'], { lines }: ExpectedInvoice, what: string): void {
  const row = (title: string, of: ExpectedInvoice['lines']) => {
    const [base, vat] = [sum(of.map(({ amount }) => amount)), sum(of.map((line) => line.vat))]
    return [title, euros(base), euros(vat), euros(base + vat)]
  }
  const rates = [...Map.groupBy(lines, ({ vatRate }) => vatRate)]
  const { rows = [], total = [] } = tables.Btw ?? {}
  expect(sorted(rows), what).toEqual(sorted(rates.map(([rate, of]) => row(`${rate}%`, of))))
  if (lines.length > 0) expect(total, what).toEqual(row('Totaal', lines))
}

const sorted = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join(' | ')).sort()

const kinds = { credit: 'Verrekend met een creditnota', writeOff: 'Afgeboekt' }

function paymentRows({ receipts, allocations }: ExpectedInvoice): string[] {
  return [
    ...receipts.map(({ date, amount }) => `${dutchDay(date)} Ontvangst ${euros(amount)}`),
    ...allocations.map(({ kind, date, amount }) => `${dutchDay(date)} ${kinds[kind]} ${euros(amount)}`),
  ]
}
