import { expect } from 'vitest'
import { formatPhone } from '../../src/values/phone.ts'
import type { ExpectedClient, ExpectedInvoice, ExpectedOpenItem } from '../standIns/exact/standIn.ts'
import type { OpenTab } from './browserWorld.ts'
import { compareInvoiceScreen } from './compareInvoiceScreen.ts'
import { amsterdamToday, dutchDay, euros, stateWords } from './dutch.ts'
import { oneOfEachKind } from './oneOfEachKind.ts'
import { readScreen, type Screen } from './readScreen.ts'
import { clientSentence, daysLate, expectedAgeing, itemStatus, lastReceipt, lateness } from './spoken.ts'

const today = amsterdamToday()
const card = '[aria-label="Relatiekaart"]'
const isOpen = ({ open }: ExpectedInvoice) => open !== 0

/**
 * Compares what the tab shows of a client with the generated ledger: the card, the open items, the open invoices and
 * all invoices, in either order, and one invoice of each kind. Returns the statuses of those invoices.
 */
export async function compareOnTab(
  tab: OpenTab,
  wanted: ExpectedClient,
  first: 'open' | 'all',
): Promise<readonly ExpectedInvoice['status'][]> {
  await compareCardAndOpenItems(tab, wanted)
  const second = first === 'open' ? 'all' : 'open'
  const path = `/clients/${wanted.id}/invoices`
  const lists = {
    [first]: await compareInvoices(tab, wanted, { show: first, path }),
    [second]: await compareInvoices(tab, wanted, { show: second }),
  }
  const chosen = oneOfEachKind(wanted.invoices)
  for (const invoice of chosen) {
    const link = lists.all?.links[wanted.invoices.indexOf(invoice)]
    await compareInvoiceScreen(tab, { wanted, invoice, path: link ?? 'none' })
  }
  return chosen.map(({ status }) => status)
}

async function compareCardAndOpenItems(tab: OpenTab, wanted: ExpectedClient): Promise<void> {
  const shown = await readScreen(tab, {
    path: `/clients/${wanted.id}/open-items`,
    within: card,
    heading: wanted.name,
    parts: [`${card} output`],
    ...listOf('Openstaande posten', wanted.openItems.length, 'Er staat niets open'),
  })
  compareCard(shown, wanted)
  compareOpenItems(shown, wanted)
}

/** Returns what to wait for: the table with all its rows, or the text that the list is empty. */
export function listOf(name: string, rows: number, nothing: string) {
  return rows > 0 ? { table: { name, rows } } : { words: nothing }
}

function compareCard({ text, facts: all }: Screen, wanted: ExpectedClient): void {
  const what = `card of ${wanted.number} (${wanted.kind})`
  const facts = new Map<string, string>()
  for (const [label, value] of all) facts.set(label, [facts.get(label), value].filter(Boolean).join(' | '))
  const credit = wanted.openItems.reduce((sum, { open }) => sum + Math.min(0, open), 0)
  expect(text, what).toContain(`Openstaand saldo ${euros(wanted.balance)} `)
  expect(text, what).toContain(`Cliëntnummer ${wanted.number}`)
  if (wanted.birthDate) expect(text, what).toContain(`geboren ${dutchDay(wanted.birthDate)}`)
  expect(text, what).toContain(wanted.overdue > 0 ? `${euros(wanted.overdue)} is te laat` : 'Niets te laat')
  if (credit < 0) {
    const sum = `Te betalen ${euros(wanted.balance - credit)} − tegoed ${euros(-credit)} = ${euros(wanted.balance)}`
    expect(text, what).toContain(sum)
  } else expect(text, what).not.toContain('− tegoed')
  expect(text, what).toContain(clientSentence(wanted, today))
  expect(
    all.filter(([label]) => Object.values<string>(ages).includes(label)),
    what,
  ).toEqual(agesOf(wanted))
  expect(facts.get('Adres'), what).toBe(
    `${wanted.street} ${wanted.postcode.replace(/^(\d{4}) ?/, '$1 ')} ${wanted.city}`,
  )
  expect(facts.get('Telefoon') ?? 'Niet bekend', what).toContain(
    wanted.phone ? formatPhone(wanted.phone) : wanted.mobile ? '' : 'Niet bekend',
  )
  if (wanted.mobile && wanted.mobile !== wanted.phone)
    expect(facts.get('Mobiel'), what).toBe(formatPhone(wanted.mobile))
  expect(facts.get('E-mail'), what).toContain(wanted.email ?? 'Niet bekend')
  expect(facts.get('Laatste ontvangst'), what).toBe(receiptWords(wanted))
  expect(facts.get('Automatische incasso'), what).toMatch(wanted.directDebit.active ? /^Ja/ : /^Nee/)
  expect(facts.get('Wettelijke vertegenwoordiger'), what).toContain(
    wanted.representative?.name ?? 'Niemand bekend',
  )
  const account = (facts.get('Rekening') ?? '').replace(/[^A-Z0-9]/g, '')
  if (wanted.iban) expect(text, what).not.toContain(wanted.iban)
  if (wanted.iban) expect(account, what).toContain(wanted.iban.slice(-4))
}

function receiptWords(wanted: ExpectedClient): string {
  const receipt = lastReceipt(wanted)
  if (receipt === null) return 'Nog niets ontvangen'
  const { amount, date, numbers } = receipt
  const paid = numbers.map((number) => `Factuur ${number}`).join(' ') || 'Nog niet met een factuur verrekend'
  return `${euros(amount)} op ${dutchDay(date)} ${numbers.length > 3 ? `Voor ${numbers.length} facturen` : paid}`
}

const ages = {
  notDue: 'Nog niet te laat',
  days1To30: '1 t/m 30 dagen te laat',
  days31To60: '31 t/m 60 dagen te laat',
  days61To90: '61 t/m 90 dagen te laat',
  over90: 'Meer dan 90 dagen te laat',
  beside: 'Tegoed en correcties',
} as const

/** The ages are hidden when no invoice is open. */
function agesOf(wanted: ExpectedClient): readonly (readonly [string, string])[] {
  const { beside, ...late } = expectedAgeing(wanted, today)
  if (Object.values(late).every((cents) => cents === 0)) return []
  return Object.entries({ ...late, beside }).flatMap(([age, cents]) => {
    const label = Object.entries(ages).find(([name]) => name === age)?.[1]
    return cents === 0 || label === undefined ? [] : [[label, euros(cents)] as const]
  })
}

const sorted = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join(' | ')).sort()

function compareOpenItems({ tables }: Screen, wanted: ExpectedClient): void {
  const what = `open items of ${wanted.number} (${wanted.kind})`
  const expected = wanted.openItems.map((item) => [
    itemName(item),
    dutchDay(item.date),
    dutchDay(item.dueDate),
    item.reference ?? '',
    euros(item.amount),
    euros(item.amount - item.open),
    euros(item.open),
    itemState(item),
  ])
  const { rows = [], total = [] } = tables['Openstaande posten'] ?? {}
  expect(sorted(rows.map((cells) => withoutWords(cells, expected))), what).toEqual(sorted(expected))
  if (expected.length > 0) expect(total[6], what).toBe(euros(wanted.balance))
}

/** The column shows the description if there is no reference. */
function withoutWords(cells: readonly string[], expected: readonly (readonly string[])[]): readonly string[] {
  const same = expected.find((row) => row[0] === cells[0] && row[6] === cells[6])
  return same?.[3] === '' ? cells.map((cell, place) => (place === 3 ? '' : cell)) : cells
}

function itemName({ kind, invoiceNumber }: ExpectedOpenItem): string {
  if (kind === 'invoice') return `Factuur ${invoiceNumber ?? 'zonder nummer'}`
  if (kind === 'creditNote') return `Creditnota ${invoiceNumber ?? 'zonder nummer'}`
  if (kind === 'receipt') return 'Betaling die nog niet bij een factuur is gezet'
  return ['Handmatige boeking', ...(invoiceNumber ? [invoiceNumber] : [])].join(' ')
}

function itemState(item: ExpectedOpenItem): string {
  return item.open < 0 ? 'Tegoed' : stateWords(itemStatus(item), daysLate(item, today))
}

async function compareInvoices(
  tab: OpenTab,
  wanted: ExpectedClient,
  { show, path }: { readonly show: 'open' | 'all'; readonly path?: string },
): Promise<Screen['tables'][string] | undefined> {
  const what = `invoices (${show}) of ${wanted.number} (${wanted.kind})`
  const open = wanted.invoices.filter(isOpen)
  const invoices = show === 'open' ? open : wanted.invoices
  const nothing = show === 'open' ? 'Er zijn geen openstaande facturen' : 'Er zijn geen facturen'
  const shown = await readScreen(tab, {
    ...(path === undefined ? {} : { path }),
    switchTo: show === 'all',
    within: 'main',
    heading: wanted.name,
    parts: [`${card} output`],
    ...listOf('Facturen', invoices.length, nothing),
  })
  expect(shown.text, what).toContain(`Facturen (${open.length} open)`)
  expect(shown.text, what).toContain(`Ook betaalde facturen (${wanted.invoices.length})`)
  const list = shown.tables.Facturen
  expect(list?.rows ?? [], what).toEqual(invoices.map((invoice) => invoiceRow(wanted, invoice)))
  if (invoices.length > 0) expect(list?.total, what).toEqual(sumOf(invoices))
  else expect(shown.text, what).toContain(nothing)
  return list
}

const invoiceRow = (client: ExpectedClient, invoice: ExpectedInvoice) => [
  invoice.number,
  dutchDay(invoice.date),
  dutchDay(invoice.dueDate),
  invoice.reference ?? '–',
  euros(invoice.amount),
  euros(invoice.paid),
  euros(invoice.open),
  dutchDay(invoice.lastReceiptDate),
  stateWords(invoice.status, lateness(client, invoice.number, today).daysOverdue),
]

const sumOf = (invoices: readonly ExpectedInvoice[]) => [
  'Totaal',
  '',
  '',
  '',
  euros(invoices.reduce((sum, { amount }) => sum + amount, 0)),
  euros(invoices.reduce((sum, { paid }) => sum + paid, 0)),
  euros(invoices.reduce((sum, { open }) => sum + open, 0)),
  '',
  '',
]
