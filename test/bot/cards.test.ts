import { expect, test } from 'vitest'
import { answerClient } from '../../bot/answers/client.ts'
import { answerFind } from '../../bot/answers/find.ts'
import { groupHelp } from '../../bot/answers/groupChat.ts'
import { answerInvoice } from '../../bot/answers/invoice.ts'
import { answerInvoices } from '../../bot/answers/invoices.ts'
import { answerHelp } from '../../bot/answers/message.ts'
import { answerOpenItems } from '../../bot/answers/openItems.ts'
import type { InvoiceDetail, Invoices } from '../../src/desk/answers.ts'
import * as ids from '../../src/values/ids.ts'
import { clientId, exampleClient, invoiceId } from './exampleClient.ts'
import { exampleHit, searchAnswer } from './exampleDesk.ts'
import { exampleInvoice, exampleInvoices, exampleOpenItems } from './exampleMoney.ts'
import { expectValidCard, textsOf } from './readCard.ts'
import { exampleTurn } from './turn.ts'

const client = ids.clientId(clientId)
const invoice = ids.invoiceId(invoiceId)

test('open items name credit notes and payments that are not matched, and add up', async () => {
  const card = await answerOpenItems(exampleTurn(), client)
  expectValidCard(card)
  expect(textsOf(card)).toEqual(
    expect.arrayContaining([
      'Wijngaert, Johanna van den · 100001',
      'Totaal open',
      '€ 1.234,50',
      'Factuur 2026-0412',
      'Deels betaald · 24 dagen te laat',
      'Betaling die nog niet bij een factuur is gezet',
      'Tegoed',
      '€ -12,50',
    ]),
  )
})

test.each([
  ['nl', -1_250, 'Betaling die nog niet bij een factuur is gezet'],
  ['nl', 1_250, 'Terugbetaling die nog niet is verrekend'],
  ['en', -1_250, 'Payment not yet matched to an invoice'],
  ['en', 1_250, 'Refund not yet settled'],
] as const)('money without an invoice is named by its direction, %s %i', async (language, cents, words) => {
  const items = exampleOpenItems.items.map((item) =>
    item.kind === 'receipt' ? { ...item, open: { cents, currency: 'EUR' } } : item,
  )
  const listOpenItems = async () => ({ ...exampleOpenItems, items })
  const card = await answerOpenItems(exampleTurn({ listOpenItems }, language), client)
  expect(textsOf(card)).toContain(words)
})

test('the list of invoices switches between open and all', async () => {
  const open = await answerInvoices(exampleTurn(), client, 'open')
  const all = await answerInvoices(exampleTurn(), client, 'all')
  expectValidCard(open)
  expect(textsOf(open)).toEqual(expect.arrayContaining(['Openstaande facturen', 'Alle facturen (14)']))
  expect(textsOf(all)).toEqual(expect.arrayContaining(['Alle facturen', 'Openstaande facturen (2)']))
  expect(textsOf(open)).toEqual(expect.arrayContaining(['Totaal open', '€ 1.247,00']))
})

test('an invoice shows its lines, what was paid, what is open and when money last came in', async () => {
  const card = await answerInvoice(exampleTurn(), invoice)
  expectValidCard(card)
  expect(textsOf(card)).toEqual([
    'Factuur 2026-0412',
    'Wijngaert, Johanna van den · 100001',
    'Deels betaald · 24 dagen te laat',
    'Van factuur 2026-0412 staat € 200,00 open.',
    'Factuurdatum',
    '1 okt 2026',
    'Vervaldatum',
    '31 okt 2026',
    'Kenmerk',
    'Maaltijden september',
    'Bedrag',
    '€ 250,00',
    'Waarvan btw',
    '€ 20,64',
    'Betaald',
    '€ 50,00',
    'Nog open',
    '€ 200,00',
    'Laatste ontvangst',
    '20 okt 2026',
    'Regels, inclusief btw',
    'Maaltijden',
    '1,5 ×',
    '€ 250,00',
    'Bijgewerkt om 14:05',
    'Terug naar relatiekaart',
    'Alle facturen',
    'Vernieuwen',
    'Open in portaal',
  ])
})

test('the sentences about client and invoice are in the language of the card', async () => {
  const english = exampleTurn({}, 'en')
  expect(textsOf(await answerClient(english, client))).toContain(
    '€1,247.00 is outstanding. €200.00 of that is overdue. You also have a credit of €12.50. That leaves €1,234.50 to pay.',
  )
  expect(textsOf(await answerInvoice(english, invoice))).toContain(
    'Invoice 2026-0412 has €200.00 outstanding.',
  )
  expect(textsOf(await answerInvoice(exampleTurn(), invoice))).toContain(
    'Van factuur 2026-0412 staat € 200,00 open.',
  )
})

test('every card with amounts says so if one of them is being checked, and only then', async () => {
  const line = 'Een bedrag van deze cliënt wordt nagekeken. De bedragen hier kunnen nog veranderen.'
  const checked = exampleTurn({
    openClient: async () => ({ ...exampleClient, beingChecked: true }),
    listOpenItems: async () => ({ ...exampleOpenItems, beingChecked: true }),
    listInvoices: async () => ({ ...exampleInvoices, beingChecked: true }),
    openInvoice: async () => ({ ...exampleInvoice, beingChecked: true }),
  })
  const cards = (turn: typeof checked) =>
    Promise.all([
      answerClient(turn, client),
      answerOpenItems(turn, client),
      answerInvoices(turn, client, 'open'),
      answerInvoice(turn, invoice),
    ])
  for (const card of await cards(checked)) {
    expectValidCard(card)
    expect(textsOf(card)).toContain(line)
  }
  for (const card of await cards(exampleTurn())) expect(textsOf(card)).not.toContain(line)
})

test('the longest cards stay under 25 kB', async () => {
  const long = 'Ω'.repeat(400)
  const rows = Array.from({ length: 12 }, () => ({
    ...exampleInvoices.invoices[0],
    reference: long,
    number: '9'.repeat(30),
  }))
  const many: Invoices = {
    ...exampleInvoices,
    invoices: rows.map((row) => ({ ...exampleInvoice, ...row })),
    counts: { open: 400, all: 900 },
  }
  const items = Array.from({ length: 40 }, (_, index) => ({
    id: `70000000-0000-4000-8000-0000000000${index + 10}`,
    kind: 'creditNote' as const,
    invoiceNumber: '9'.repeat(30),
    invoiceId,
    date: '2026-10-01',
    dueDate: '2026-10-31',
    reference: long,
    description: long,
    amount: { cents: -123_456_789, currency: 'EUR' },
    paid: { cents: 0, currency: 'EUR' },
    open: { cents: -123_456_789, currency: 'EUR' },
    overdue: exampleOpenItems.overdue,
    daysOverdue: 400,
    collection: 'none' as const,
    isReversed: false,
  }))
  const turn = exampleTurn({
    findClients: async () =>
      searchAnswer(
        Array.from({ length: 8 }, () => ({
          ...exampleHit,
          name: long,
          address: long,
          match: { field: 'iban' as const, kind: 'words' as const, text: long },
        })),
        { total: 100, more: true },
      ),
    openClient: async () => ({ ...exampleClient, name: long, street: long, email: long }),
    listInvoices: async (_asker, _id, { limit }) => ({ ...many, invoices: many.invoices.slice(0, limit) }),
    listOpenItems: async () => ({ ...exampleOpenItems, items }),
    openInvoice: async () => ({
      ...exampleInvoice,
      lines: Array.from({ length: 60 }, (_, position) => ({
        position,
        description: long,
        period: { from: '2026-10-01', to: '2026-10-31' },
        quantity: '12345.678',
        unitPrice: '1',
        vatRate: 21,
        amount: { cents: 1, currency: 'EUR' },
        vat: { cents: 0, currency: 'EUR' },
        including: { cents: 1, currency: 'EUR' },
      })),
    }),
  })
  expectValidCard(await answerFind(turn, 'x'))
  expectValidCard(await answerClient(turn, client))
  expectValidCard(await answerOpenItems(turn, client))
  expectValidCard(await answerInvoices(turn, client, 'all'))
  expectValidCard(await answerInvoice(turn, invoice))
})

test('help lists what to ask, with the word of the institution', () => {
  const turn = exampleTurn()
  const card = answerHelp(turn, [groupHelp(turn)])
  expectValidCard(card)
  expect(textsOf(card).join(' ')).toMatch(/postcode.*cliëntnummer.*vind cliënt 1234AB.*groepschat/)
})

test('an amount in another currency is shown in both currencies', async () => {
  const dollars = (cents: number) => ({ cents, currency: 'USD' })
  const euros = (cents: number) => ({ cents, currency: 'EUR' })
  const [item] = exampleOpenItems.items
  if (!item) throw new Error('no example')
  const home = { amount: euros(23_000), paid: euros(4_600), open: euros(18_400) }
  const items = [{ ...item, amount: dollars(25_000), open: dollars(20_000), home }]
  const list = await answerOpenItems(
    exampleTurn({ listOpenItems: async () => ({ ...exampleOpenItems, items }) }),
    client,
  )
  expectValidCard(list)
  expect(textsOf(list)).toEqual(
    expect.arrayContaining(['US$ 200,00', '(€ 184,00)', 'van US$ 250,00', '(€ 230,00)', '€ 1.234,50']),
  )
  const amounts = {
    amount: dollars(25_000),
    paid: dollars(5_000),
    open: dollars(20_000),
    home: { ...home, paid: euros(4_600) },
  }
  const openInvoice = async () => ({ ...exampleInvoice, ...amounts })
  const detail = await answerInvoice(exampleTurn({ openInvoice }), invoice)
  expect(textsOf(detail)).toEqual(
    expect.arrayContaining(['US$ 250,00 (€ 230,00)', 'US$ 50,00 (€ 46,00)', 'US$ 200,00 (€ 184,00)']),
  )
})

test('a credit note speaks of credit, and a reversed invoice of money that was taken back', async () => {
  const credit = { cents: -3_416, currency: 'EUR' }
  const none = { cents: 0, currency: 'EUR' }
  const factsOf = async (given: Partial<InvoiceDetail>) => {
    const openInvoice = async () => ({ ...exampleInvoice, lastReceiptDate: null, ...given })
    return textsOf(await answerInvoice(exampleTurn({ openInvoice }), invoice))
  }
  const note = await factsOf({ status: 'creditNote', amount: credit, paid: none, open: credit })
  expect(note[note.indexOf('Tegoed') + 1]).toBe('€ 34,16')
  expect(note).not.toContain('Laatste ontvangst')
  const amount = exampleInvoice.amount
  const reversed = {
    presentedOn: null,
    outcome: 'reversed',
    outcomeOn: '2026-10-22',
    amount,
    reason: null,
  } as const
  const taken = await factsOf({ status: 'reversed', directDebits: [reversed] })
  expect(taken).toEqual(
    expect.arrayContaining([
      'Incasso teruggeboekt · 24 dagen te laat',
      'Ontvangen en op 22 okt 2026 teruggeboekt',
    ]),
  )
  const undated = { ...reversed, outcomeOn: null }
  expect(await factsOf({ status: 'reversed', directDebits: [undated] })).toContain(
    'Ontvangen en teruggeboekt',
  )
})
