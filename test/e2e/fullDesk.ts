import type { ClientCard, InvoiceDetail, Invoices, OpenItems } from '../../src/desk/answers.ts'
import { clientId, exampleClient, invoiceId } from '../bot/exampleClient.ts'
import { type ClientHit, exampleHit } from '../bot/exampleDesk.ts'
import { exampleInvoice, exampleInvoices, exampleOpenItems } from '../bot/exampleMoney.ts'

const euros = (cents: number) => ({ cents, currency: 'EUR' })
const dollars = (cents: number) => ({ cents, currency: 'USD' })
const name = 'Wijngaert-Oosterhuis van der Meulen, Johanna Wilhelmina Cornelia van den'
const sentence = {
  nl: 'Er staat €\u00a0124.691,34 open. Daarvan had u €\u00a098.765,43 al moeten betalen. U hebt ook €\u00a01.234,56 tegoed. Samen blijft €\u00a0123.456,78 over om te betalen.',
  en: '€124,691.34 is outstanding. €98,765.43 of that is overdue. You also have a credit of €1,234.56. That leaves €123,456.78 to pay.',
}

/** A client with every field filled, at its longest. */
export const fullClient: ClientCard = {
  ...exampleClient,
  name,
  street: 'Burgemeester van Lijnden van Sandenburglaan 1234 bis',
  city: 'Alphen aan den Rijn',
  email: 'johanna.van.den.wijngaert-oosterhuis@zorginstelling-lindehof.example',
  representatives: [
    {
      id: '0b000000-0000-4000-8000-000000000001',
      name: 'Stichting Beschermingsbewind Zuidoost-Nederland',
      role: 'bewindvoerder',
      phone: '0318123456',
      phoneKey: 'contactPhone',
      email: null,
    },
    {
      id: '0b000000-0000-4000-8000-000000000002',
      name: 'J. van den Wijngaert',
      role: 'parent',
      phone: null,
      phoneKey: 'contactPhone',
      email: null,
    },
  ],
  directDebit: { active: true, mandate: 'MACHTIGING-2026-000017', signedOn: '2026-01-05' },
  balance: euros(12_345_678),
  owed: euros(12_469_134),
  overdue: euros(9_876_543),
  openCredit: euros(123_456),
  sentence,
  beingChecked: true,
  counts: { openItems: 128, openInvoices: 112, allInvoices: 1_204 },
  asOf: '2026-11-23T13:05:00.000Z',
}

const [firstInvoice, secondInvoice] = exampleInvoices.invoices
if (!firstInvoice || !secondInvoice) throw new Error('the example desk has two invoices')

const states: readonly Partial<Invoices['invoices'][number]>[] = [
  { status: 'partlyPaid', daysOverdue: 24, amount: euros(12_345_678), open: euros(9_876_543) },
  { status: 'open', daysOverdue: 1, reference: 'Eigen bijdrage Wlz oktober 2026, zittende' },
  { status: 'underWay', daysOverdue: 0 },
  { status: 'reversed', daysOverdue: 412 },
  { status: 'paid', daysOverdue: 0, open: euros(0) },
  { status: 'creditNote', daysOverdue: 0, dueDate: null, amount: euros(-123_450), open: euros(-123_450) },
  { status: 'credited', daysOverdue: 0, open: euros(0) },
  { status: 'writtenOff', daysOverdue: 0, open: euros(0) },
  { status: 'settled', daysOverdue: 0, open: euros(0) },
  { status: 'open', daysOverdue: 0, number: null },
  {
    status: 'open',
    daysOverdue: 99,
    amount: dollars(25_000),
    open: dollars(20_000),
    home: { amount: euros(23_000), paid: euros(4_600), open: euros(18_400) },
  },
  { status: 'open', daysOverdue: 0, number: 'VF-2026-000000123456' },
]

/** An invoice in each state, with amounts of six figures. */
export const fullInvoices: Invoices = {
  ...exampleInvoices,
  invoices: states.map((state, place) => ({
    ...firstInvoice,
    id: `1f000000-0000-4000-8000-0000000001${place + 10}`,
    number: `2026-04${place + 10}`,
    ...state,
  })),
  totals: { amount: euros(98_765_432), paid: euros(86_419_754), open: euros(12_345_678) },
  counts: { open: 112, all: 1_204 },
  beingChecked: true,
}

export const noInvoices: Invoices = {
  ...exampleInvoices,
  invoices: [],
  totals: { amount: euros(0), paid: euros(0), open: euros(0) },
  counts: { open: 0, all: 0 },
}

const [firstItem, secondItem] = exampleOpenItems.items
if (!firstItem || !secondItem) throw new Error('the example desk has two open items')

const items: OpenItems['items'] = [
  { ...firstItem, amount: euros(12_345_678), open: euros(9_876_543) },
  { ...firstItem, invoiceNumber: '2026-0413', daysOverdue: 1 },
  { ...firstItem, invoiceNumber: '2026-0501', daysOverdue: 0, collection: 'underWay' },
  { ...firstItem, kind: 'creditNote', daysOverdue: 0, amount: euros(-123_450), open: euros(-123_450) },
  secondItem,
  { ...firstItem, kind: 'openingBalance', invoiceNumber: '2019-0412' },
  { ...firstItem, kind: 'manualEntry', invoiceNumber: null, description: 'Incassokosten' },
  { ...secondItem, kind: 'exchangeDifference', description: 'Koersverschil' },
  { ...secondItem, kind: 'paymentDifference', description: 'Afronding' },
  { ...secondItem, kind: 'other', description: 'Verrekening beginbalans' },
  {
    ...firstItem,
    amount: dollars(25_000),
    open: dollars(20_000),
    home: { amount: euros(23_000), paid: euros(4_600), open: euros(18_400) },
  },
  ...Array.from({ length: 30 }, () => firstItem),
]

/** An open item of each kind, and more than fit on a card. */
export const fullOpenItems: OpenItems = {
  ...exampleOpenItems,
  items: items.map((item, place) => ({ ...item, id: `70000000-0000-4000-8000-0000000000${place + 10}` })),
  total: euros(12_345_678),
  overdue: euros(9_876_543),
  beingChecked: true,
}

export const noOpenItems: OpenItems = {
  ...exampleOpenItems,
  items: [],
  total: euros(0),
  overdue: euros(0),
}

/** An invoice in a foreign currency with many lines, partly settled in every possible way. */
export const fullInvoice: InvoiceDetail = {
  ...exampleInvoice,
  clientName: name,
  reference: 'Eigen bijdrage Wlz oktober 2026, zittend vervoer en maaltijdvoorziening',
  amount: dollars(12_345_678),
  paid: dollars(2_469_135),
  open: dollars(9_876_543),
  home: { amount: euros(11_358_024), paid: euros(2_271_604), open: euros(9_086_420) },
  sentence: {
    nl: 'Van factuur 2026-0412 staat US$\u00a098.765,43 open. De vervaldatum was 31 oktober 2026.',
    en: 'Invoice 2026-0412 has US$98,765.43 outstanding. It was due on 31 October 2026.',
  },
  daysOverdue: 412,
  lines: Array.from({ length: 20 }, (_, position) => ({
    position,
    description:
      position % 2 === 0
        ? 'Maaltijden'
        : 'Zittend vervoer van en naar de dagbesteding, week 40 tot en met 44',
    period: null,
    quantity: position % 2 === 0 ? '1' : '12.5',
    unitPrice: '152.91',
    vatRate: 9,
    amount: dollars(position % 2 === 0 ? 1_234_567 : 22_936),
    vat: dollars(2_064),
    including: dollars(position % 2 === 0 ? 1_236_631 : 25_000),
  })),
  allocations: [
    { kind: 'credit', date: '2026-10-21', amount: dollars(10_000) },
    { kind: 'writeOff', date: '2026-10-22', amount: dollars(5_000) },
  ],
  settled: [
    { kind: 'credit', amount: dollars(10_000) },
    { kind: 'writeOff', amount: dollars(5_000) },
  ],
  beingChecked: true,
}

/** A credit note whose lines the role may not see. */
export const creditInvoice: InvoiceDetail = {
  ...exampleInvoice,
  number: 'CN-2026-0007',
  status: 'creditNote',
  daysOverdue: 0,
  dueDate: null,
  amount: euros(-123_450),
  paid: euros(0),
  open: euros(-123_450),
  lastReceiptDate: null,
  sentence: {
    nl: 'Creditnota CN-2026-0007 van €\u00a01.234,50 is nog niet verrekend.',
    en: 'Credit note CN-2026-0007 of €1,234.50 has not been settled yet.',
  },
  linesState: 'hidden',
  lines: [],
}

/** Namesakes, each matched on a different field. */
export const fullHits: readonly ClientHit[] = (
  ['name', 'postcode', 'representative', 'phone', 'email', 'iban', 'invoice', 'city'] as const
).map((field, place) => ({
  ...exampleHit,
  id: place === 0 ? clientId : `c1000000-0000-4000-8000-00000000000${place + 1}`,
  number: String(100_001 + place),
  name: place === 1 ? name : exampleHit.name,
  birthDate: '1951-07-30',
  address: place === 1 ? fullClient.street : exampleHit.address,
  match: {
    field,
    kind: 'exact' as const,
    text:
      field === 'representative'
        ? 'Stichting Beschermingsbewind Zuidoost-Nederland'
        : (exampleHit.match.text ?? ''),
  },
  balance: euros(place === 1 ? 12_345_678 : place === 2 ? -2_500 : place === 3 ? 0 : 123_450),
  ...(field === 'invoice' ? { invoiceId } : {}),
}))
