import type {
  ClientCard,
  ClientSearchAnswer,
  InvoiceDetail,
  Invoices,
  OpenItems,
} from '../../src/desk/answers.ts'
import type { Asker, Desk } from '../../src/desk/desk.ts'
import { DeskError } from '../../src/desk/errors.ts'

const euros = (cents: number) => ({ cents, currency: 'EUR' })
const asOf = '2026-11-24T13:05:00.000Z'
export const clientId = 'c1000000-0000-4000-8000-000000000001'
export const invoiceId = '1f000000-0000-4000-8000-000000000001'

const exampleAgeing = {
  notDue: euros(104_700),
  days1To30: euros(20_000),
  days31To60: euros(0),
  days61To90: euros(0),
  over90: euros(0),
  beside: euros(-1_250),
}

export const exampleClient: ClientCard = {
  id: clientId,
  number: '100001',
  name: 'Wijngaert, Johanna van den',
  administration: { id: 100, name: 'Stichting Lindehof' },
  birthDate: '1948-03-12',
  status: 'active',
  since: '2019-01-01',
  ended: null,
  street: 'Dorpsstraat 12',
  postcode: '1234AB',
  city: 'Ede',
  country: 'NL',
  phone: '+31612345678',
  email: 'j.wijngaert@voorbeeld.example',
  addresses: [],
  phones: [{ kind: 'main', number: '+31612345678' }],
  emails: [{ kind: 'main', address: 'j.wijngaert@voorbeeld.example' }],
  representatives: [{ name: 'P. Jansen', role: 'bewindvoerder', phone: '0318 12 34 56', email: null }],
  directDebit: { active: true, mandate: 'M-2026-17', signedOn: '2026-01-05' },
  bankAccount: { masked: 'NL•• RABO •••• ••12 34', holder: 'J. van den Wijngaert' },
  balance: euros(123_450),
  owed: euros(124_700),
  overdue: euros(20_000),
  isLate: true,
  openCredit: euros(1_250),
  ageing: exampleAgeing,
  sentence: {
    nl: 'Er staat €\u00a01.247,00 open. Daarvan had u €\u00a0200,00 al moeten betalen. U hebt ook €\u00a012,50 tegoed. Samen blijft €\u00a01.234,50 over om te betalen.',
    en: '€1,247.00 is outstanding. €200.00 of that is overdue. You also have a credit of €12.50. That leaves €1,234.50 to pay.',
  },
  lastReceipt: {
    date: '2026-10-20',
    amount: euros(5_000),
    invoices: [{ id: invoiceId, number: '2026-0412' }],
  },
  receiptSentence: {
    nl: 'De laatste betaling is €\u00a050,00, ontvangen op 20 oktober, voor factuur 2026-0412.',
    en: 'The last payment was €50.00, received on 20 October, for invoice 2026-0412.',
  },
  beingChecked: false,
  changes: [],
  counts: { openItems: 3, openInvoices: 2, allInvoices: 14 },
  asOf,
}

/** A client with almost no details and no debt. */
export const bareClient: ClientCard = {
  ...exampleClient,
  birthDate: null,
  street: null,
  postcode: null,
  city: null,
  phone: null,
  email: null,
  representatives: [],
  directDebit: { active: false, mandate: null, signedOn: null },
  bankAccount: null,
  status: 'ended',
  balance: euros(0),
  owed: euros(0),
  overdue: euros(0),
  isLate: false,
  openCredit: euros(0),
  sentence: {
    nl: 'Er staat niets open. U hoeft niets te betalen.',
    en: 'Nothing is outstanding. You do not need to pay anything.',
  },
  lastReceipt: null,
  receiptSentence: { nl: 'Er is nog geen betaling ontvangen.', en: 'We have not received a payment yet.' },
  counts: { openItems: 0, openInvoices: 0, allInvoices: 0 },
}

export const exampleInvoices: Invoices = {
  invoices: [
    {
      id: invoiceId,
      number: '2026-0412',
      date: '2026-10-01',
      dueDate: '2026-10-31',
      reference: 'Maaltijden september',
      amount: euros(25_000),
      paid: euros(5_000),
      open: euros(20_000),
      lastReceiptDate: '2026-10-20',
      status: 'partlyPaid',
      overdue: euros(20_000),
      daysOverdue: 24,
      sentence: {
        nl: 'Van factuur 2026-0412 staat €\u00a0200,00 open.',
        en: 'Invoice 2026-0412 has €200.00 outstanding.',
      },
    },
    {
      id: '1f000000-0000-4000-8000-000000000002',
      number: '2026-0501',
      date: '2026-11-01',
      dueDate: '2026-12-01',
      reference: null,
      amount: euros(104_700),
      paid: euros(0),
      open: euros(104_700),
      lastReceiptDate: null,
      status: 'underWay',
      overdue: euros(0),
      daysOverdue: 0,
      sentence: {
        nl: 'Van factuur 2026-0501 wordt €\u00a01.047,00 automatisch geïncasseerd; u hoeft niets te doen.',
        en: '€1,047.00 for invoice 2026-0501 is being collected by direct debit; you do not need to do anything.',
      },
    },
  ],
  totals: { amount: euros(129_700), paid: euros(5_000), open: euros(124_700) },
  next: null,
  counts: { open: 2, all: 14 },
  beingChecked: false,
  asOf,
}

export const exampleOpenItems: OpenItems = {
  items: [
    {
      id: '70000000-0000-4000-8000-000000000001',
      kind: 'invoice',
      invoiceNumber: '2026-0412',
      invoiceId,
      date: '2026-10-01',
      dueDate: '2026-10-31',
      reference: 'Maaltijden september',
      description: null,
      amount: euros(25_000),
      paid: euros(5_000),
      open: euros(20_000),
      overdue: euros(20_000),
      daysOverdue: 24,
      collection: 'none',
      isReversed: false,
    },
    {
      id: '70000000-0000-4000-8000-000000000002',
      kind: 'receipt',
      invoiceNumber: null,
      date: '2026-11-10',
      dueDate: null,
      reference: null,
      description: 'Overboeking',
      amount: euros(-1_250),
      paid: euros(0),
      open: euros(-1_250),
      overdue: euros(0),
      daysOverdue: 0,
      collection: 'none',
      isReversed: false,
    },
  ],
  total: euros(123_450),
  overdue: euros(20_000),
  underWay: euros(104_700),
  ageing: exampleAgeing,
  beingChecked: false,
  asOf,
}

export const exampleInvoice: InvoiceDetail = {
  ...exampleInvoices.invoices[0],
  id: invoiceId,
  number: '2026-0412',
  date: '2026-10-01',
  dueDate: '2026-10-31',
  reference: 'Maaltijden september',
  amount: euros(25_000),
  paid: euros(5_000),
  open: euros(20_000),
  lastReceiptDate: '2026-10-20',
  status: 'partlyPaid',
  overdue: euros(20_000),
  daysOverdue: 24,
  sentence: {
    nl: 'Van factuur 2026-0412 staat €\u00a0200,00 open.',
    en: 'Invoice 2026-0412 has €200.00 outstanding.',
  },
  clientId,
  clientName: exampleClient.name,
  clientNumber: '100001',
  description: null,
  linesState: 'shown',
  lines: [
    {
      position: 1,
      description: 'Maaltijden',
      period: null,
      quantity: '1.5',
      unitPrice: '152.91',
      vatRate: 9,
      amount: euros(22_936),
      vat: euros(2_064),
      including: euros(25_000),
    },
  ],
  vat: [{ rate: 9, base: euros(22_936), vat: euros(2_064), including: euros(25_000) }],
  totals: { base: euros(22_936), vat: euros(2_064), including: euros(25_000) },
  terms: [],
  receipts: [{ date: '2026-10-20', amount: euros(5_000) }],
  allocations: [],
  settled: [],
  directDebits: [],
  documents: { pdf: false },
  beingChecked: false,
  asOf,
}

export type ClientHit = ClientSearchAnswer['clients'][number]
export const exampleHit: ClientHit = {
  id: clientId,
  number: '100001',
  name: exampleClient.name,
  address: exampleClient.street,
  postcode: '1234AB',
  city: 'Ede',
  phone: '+31612345678',
  email: exampleClient.email,
  status: 'active',
  balance: euros(123_450),
  match: { field: 'postcode', kind: 'exact', text: '1234 AB' },
}

export function searchAnswer(
  clients: readonly ClientHit[],
  more: Partial<ClientSearchAnswer> = {},
): ClientSearchAnswer {
  return {
    clients: [...clients],
    similar: [],
    total: clients.length,
    more: false,
    single: clients.length === 1,
    asOf,
    ...more,
  }
}

/** The last digits of the id, so that rows can be told apart. */
const numberOf = (id: string): string => id.slice(-6)

/** Returns a desk with example answers. The use cases without an example are refused unless the test provides them. */
export function exampleDesk(given: Partial<Desk> = {}): Desk {
  const refused = async (_asker: Asker): Promise<never> => {
    throw new DeskError('desk/not-allowed')
  }
  return {
    me: refused,
    portal: async () => ({
      houseStyle: { institution: 'Lindehof', colour: '#17796b', logo: null, welcome: null },
      vocabulary: {
        client: { nl: { one: 'cliënt', many: 'cliënten' }, en: { one: 'client', many: 'clients' } },
      },
      features: { creditors: false, searchByBirthDate: false, demo: false },
      canSave: true,
      exact: { state: 'fresh', asOf },
    }),
    findClients: async () => searchAnswer([exampleHit]),
    listClients: async (_asker, ids) => ({
      clients: ids.map((id) => ({ ...exampleHit, id, number: numberOf(id) })),
      asOf,
    }),
    recentClients: refused,
    openClient: async () => exampleClient,
    refreshMoney: refused,
    revealBankAccount: refused,
    listOpenItems: async () => exampleOpenItems,
    listInvoices: async () => exampleInvoices,
    openInvoice: async () => exampleInvoice,
    openInvoicePdf: refused,
    changeClient: refused,
    followChange: refused,
    readTiles: refused,
    saveTiles: refused,
    findCreditors: refused,
    openCreditor: refused,
    listCreditorOpenItems: refused,
    listCreditorInvoices: refused,
    readPortalSettings: refused,
    savePortalSettings: refused,
    connectExact: refused,
    exactStatus: refused,
    allowExact: refused,
    syncExact: refused,
    saveAdministration: refused,
    readAccessLog: refused,
    noteRefusal: async () => undefined,
    ...given,
  }
}
