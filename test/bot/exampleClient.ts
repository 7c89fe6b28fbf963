import type { ClientCard } from '../../src/desk/answers.ts'

export const euros = (cents: number) => ({ cents, currency: 'EUR' })
export const asOf = '2026-11-24T13:05:00.000Z'
export const clientId = 'c1000000-0000-4000-8000-000000000001'
export const invoiceId = '1f000000-0000-4000-8000-000000000001'

export const exampleAgeing = {
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
  person: null,
  months: null,
  representatives: [
    {
      id: '0b000000-0000-4000-8000-000000000001',
      name: 'P. Jansen',
      role: 'bewindvoerder',
      phone: '0318 12 34 56',
      phoneKey: 'contactPhone',
      email: null,
    },
  ],
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
