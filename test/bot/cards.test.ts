import { expect, test } from 'vitest'
import { answerClient } from '../../bot/answers/client.ts'
import { answerFind } from '../../bot/answers/find.ts'
import { answerFindInGroup, groupHelp } from '../../bot/answers/groupChat.ts'
import { answerInvoice } from '../../bot/answers/invoice.ts'
import { answerInvoices } from '../../bot/answers/invoices.ts'
import { answerHelp } from '../../bot/answers/message.ts'
import { answerOpenItems } from '../../bot/answers/openItems.ts'
import type { Invoices } from '../../src/desk/answers.ts'
import * as ids from '../../src/values/ids.ts'
import {
  bareClient,
  clientId,
  exampleClient,
  exampleHit,
  exampleInvoice,
  exampleInvoices,
  exampleOpenItems,
  invoiceId,
  searchAnswer,
} from './exampleDesk.ts'
import { actionsOf, expectValidCard, textsOf } from './readCard.ts'
import { exampleTurn } from './turn.ts'

const client = ids.clientId(clientId)
const invoice = ids.invoiceId(invoiceId)

test('the relation card shows who the client is, how to reach them and what is open', async () => {
  const card = await answerClient(exampleTurn(), client)
  expectValidCard(card)
  expect(textsOf(card)).toEqual([
    'Wijngaert, Johanna van den',
    'Cliëntnummer 100001',
    ' · Actief',
    'Openstaand saldo',
    '€ 1.234,50',
    'Waarvan te laat',
    '€ 200,00',
    'Nog te verrekenen tegoed: € 12,50',
    'Er staat € 1.247,00 open en u hebt € 12,50 tegoed. Samen blijft € 1.234,50 over om te betalen.',
    'Laatste ontvangst',
    '€ 50,00 · 20 okt 2026',
    'Adres',
    'Dorpsstraat 12, 1234 AB Ede',
    'Telefoon',
    '06 12345678',
    'E-mail',
    'j.wijngaert@voorbeeld.example',
    'Geboortedatum',
    '12 mrt 1948',
    'Vertegenwoordiger',
    'P. Jansen (bewindvoerder), 0318 123 456',
    'Automatische incasso',
    'Ja, machtiging M-2026-17 van 5 jan 2026',
    'Rekening',
    'NL•• RABO •••• ••12 34',
    'Openstaande facturen (2)',
    'Factuur',
    'Open',
    '2026-0412',
    '2026-0412',
    '1 okt 2026',
    ' · Maaltijden september',
    'Vervaldatum 31 okt 2026',
    ' · 24 dagen te laat',
    '€ 200,00',
    'van € 250,00',
    '2026-0501',
    '2026-0501',
    '1 nov 2026',
    'Vervaldatum 1 dec 2026',
    ' · Wordt geïncasseerd',
    '€ 1.047,00',
    'van € 1.047,00',
    'Bijgewerkt om 14:05',
    'Openstaande posten (3)',
    'Alle facturen (14)',
    'Vernieuwen',
    'Open in portaal',
  ])
})

test('the buttons of the relation card carry ids and no personal data', async () => {
  const card = await answerClient(exampleTurn(), client)
  const executed = actionsOf(card).filter((action) => action.type === 'Action.Execute')
  expect(executed.map(({ verb, data }) => ({ verb, data }))).toEqual([
    { verb: 'openInvoice', data: { invoiceId, language: 'nl' } },
    {
      verb: 'openInvoice',
      data: { invoiceId: '1f000000-0000-4000-8000-000000000002', language: 'nl' },
    },
    { verb: 'openItems', data: { clientId, language: 'nl' } },
    { verb: 'invoices', data: { clientId, show: 'all', language: 'nl' } },
    { verb: 'openClient', data: { clientId, question: 'find', language: 'nl' } },
  ])
  const link = actionsOf(card).find((action) => action.type === 'Action.OpenUrl')
  expect(link?.url).toBe(
    'https://teams.microsoft.com/l/entity/b0700000-0000-4000-8000-000000000001/portal' +
      `?webUrl=${encodeURIComponent(`https://portaal.lindehof.example/clients/${clientId}`)}` +
      `&context=${encodeURIComponent(JSON.stringify({ subEntityId: `clients/${clientId}` }))}`,
  )
})

test('the English card writes the same figures the English way', async () => {
  const texts = textsOf(await answerClient(exampleTurn({}, 'en'), client))
  expect(texts).toEqual(
    expect.arrayContaining(['€1,234.50', '12 Mar 1948', 'Client number 100001', 'Updated at 14:05']),
  )
})

test('a client with almost no details still has a readable card', async () => {
  const bare = { ...bareClient, asOf: '2026-11-23T13:05:00.000Z' }
  const none: Invoices = { ...exampleInvoices, invoices: [], counts: { open: 0, all: 0 } }
  const card = await answerClient(
    exampleTurn({ openClient: async () => bare, listInvoices: async () => none }),
    client,
  )
  expectValidCard(card)
  const texts = textsOf(card)
  expect(texts).toEqual(
    expect.arrayContaining([
      '€ 0,00',
      'Niet bekend',
      'Nee',
      'Er zijn geen openstaande facturen.',
      'Bijgewerkt op 23 nov 2026 om 14:05',
    ]),
  )
  expect(texts.join()).not.toMatch(/null|undefined|tegoed/)
})

test('text from Exact is shown as it is, without Markdown or templates', async () => {
  const name = ['[Klik hier](https://example.com) **vet** ', '{balance} ', '{1+1}'].join('$')
  const card = await answerClient(
    exampleTurn({ openClient: async () => ({ ...exampleClient, name }) }),
    client,
  )
  const [first] = JSON.stringify(card).split('"inlines":').slice(1)
  expect(first).toContain('"type":"TextRun"')
  expect(textsOf(card)[0]).toBe(name)
})

test('for the clients of one representative the list says how many there are and what they owe together', async () => {
  const match = { field: 'representative', kind: 'words', text: 'De Boer Bewind' } as const
  const titleWith = async (cents: number, language: 'nl' | 'en') => {
    const representative = { name: 'De Boer Bewind', balance: { cents, currency: 'EUR' } }
    const answer = searchAnswer([{ ...exampleHit, match }], { total: 12, single: false, representative })
    const card = await answerFind(exampleTurn({ findClients: async () => answer }, language), 'boer bewind')
    expectValidCard(card)
    expect(textsOf(card).join(' ')).toContain('De Boer Bewind')
    return textsOf(card)[0]
  }
  expect(await titleWith(123_450, 'nl')).toBe('12 cliënten van één vertegenwoordiger · samen € 1.234,50 open')
  expect(await titleWith(-1_250, 'nl')).toBe('12 cliënten van één vertegenwoordiger · samen € 12,50 tegoed')
  expect(await titleWith(0, 'nl')).toBe('12 cliënten van één vertegenwoordiger · samen niets open')
  expect(await titleWith(123_450, 'en')).toBe(
    '12 clients of one representative · €1,234.50 outstanding in total',
  )
})

test('several clients give a list that distinguishes namesakes and shows why each matched', async () => {
  const second = {
    ...exampleHit,
    id: 'c1000000-0000-4000-8000-000000000002',
    number: '100002',
    birthDate: '1951-07-30',
    address: 'Kerkweg 3',
    match: { field: 'representative' as const, kind: 'words' as const, text: 'P. Jansen' },
    balance: { cents: -2_500, currency: 'EUR' },
  }
  const card = await answerFind(
    exampleTurn({ findClients: async () => searchAnswer([exampleHit, second], { total: 12 }) }),
    'wijngaert',
  )
  expectValidCard(card)
  expect(textsOf(card)).toEqual([
    '12 cliënten gevonden',
    'Wijngaert, Johanna van den',
    'Wijngaert, Johanna van den',
    ' · 100001',
    'Dorpsstraat 12, 1234 AB Ede',
    'Gevonden op postcode: 1234 AB',
    '€ 1.234,50',
    'Wijngaert, Johanna van den',
    'Wijngaert, Johanna van den',
    ' · 100002',
    'Kerkweg 3, 1234 AB Ede · 30 jul 1951',
    'Gevonden op vertegenwoordiger: P. Jansen',
    '€ -25,00',
    'Dit zijn de eerste 2. Typ meer, bijvoorbeeld ook de plaats, of zoek verder in het portaal.',
    'Bijgewerkt om 14:05',
    'Open in portaal',
  ])
})

test('a list with more clients than are counted says "at least"', async () => {
  const many = searchAnswer([exampleHit, exampleHit], { total: 100, more: true })
  for (const answer of [answerFind, answerFindInGroup]) {
    const card = await answer(exampleTurn({ findClients: async () => many }), 'jansen')
    expectValidCard(card)
    expect(textsOf(card)[0]).toBe('Minstens 100 cliënten gevonden')
  }
})

test('a single similar client does not open by itself', async () => {
  const weak = searchAnswer([], { similar: [exampleHit], single: false, total: 0 })
  const card = await answerFind(exampleTurn({ findClients: async () => weak }), 'wijngart')
  expectValidCard(card)
  expect(textsOf(card)[0]).toBe('Niets precies gevonden. Bedoelt u misschien:')
})

test('an invoice number opens the invoice', async () => {
  const card = await answerFind(
    exampleTurn({ findClients: async () => searchAnswer([{ ...exampleHit, invoiceId }]) }),
    '2026-0412',
  )
  expect(textsOf(card)[0]).toBe('Factuur 2026-0412')
})

test('no results say what to try', async () => {
  const card = await answerFind(exampleTurn({ findClients: async () => searchAnswer([]) }), 'xyz')
  expectValidCard(card)
  expect(textsOf(card)[0]).toBe('Geen cliënt gevonden')
})

test('open items name credit notes and payments that are not matched, and add up', async () => {
  const card = await answerOpenItems(exampleTurn(), client)
  expectValidCard(card)
  expect(textsOf(card)).toEqual(
    expect.arrayContaining([
      'Wijngaert, Johanna van den · 100001',
      'Totaal open',
      '€ 1.234,50',
      'Factuur 2026-0412',
      ' · 24 dagen te laat',
      'Betaling: vooruitbetaald of nog niet verrekend',
      '€ -12,50',
      'Geen vervaldatum',
    ]),
  )
})

test.each([
  ['nl', -1_250, 'Betaling: vooruitbetaald of nog niet verrekend'],
  ['nl', 1_250, 'Terugbetaald of teruggeboekt, nog niet verrekend'],
  ['en', -1_250, 'Payment, in advance or not yet settled'],
  ['en', 1_250, 'Refunded or reversed, not yet settled'],
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
    '24 dagen te laat',
    'Van factuur 2026-0412 staat € 200,00 open.',
    'Factuurdatum',
    '1 okt 2026',
    'Vervaldatum',
    '31 okt 2026',
    'Kenmerk',
    'Maaltijden september',
    'Bedrag',
    '€ 250,00',
    'Btw',
    '€ 20,64',
    'Betaald',
    '€ 50,00',
    'Nog open',
    '€ 200,00',
    'Laatste ontvangst',
    '20 okt 2026',
    'Regels',
    'Maaltijden',
    '1,5 ×',
    '€ 229,36',
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
    '€1,247.00 is outstanding and you have a credit of €12.50. That leaves €1,234.50 to pay.',
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
      })),
    }),
  })
  expectValidCard(await answerFind(turn, 'x'))
  expectValidCard(await answerClient(turn, client))
  expectValidCard(await answerOpenItems(turn, client))
  expectValidCard(await answerInvoices(turn, client, 'all'))
  expectValidCard(await answerInvoice(turn, invoice))
})

test('a group gets numbers and links, and nothing else about anyone', async () => {
  const card = await answerFindInGroup(exampleTurn(), 'wijngaert')
  expectValidCard(card)
  expect(textsOf(card)).toEqual([
    'Cliënt gevonden',
    'Anderen lezen hier mee. Open de gegevens in het portaal, of vraag het mij in uw eigen chat.',
    'Cliënt 100001',
  ])
  expect(JSON.stringify(card)).not.toMatch(/wijngaert|Dorpsstraat|1234 ?AB|Ede|€|voorbeeld/i)
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
  const home = { amount: euros(23_000), open: euros(18_400) }
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
