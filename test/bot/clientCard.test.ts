import { expect, test } from 'vitest'
import { answerClient } from '../../bot/answers/client.ts'
import type { ClientCard, Invoices } from '../../src/desk/answers.ts'
import * as ids from '../../src/values/ids.ts'
import { bareClient, clientId, exampleClient, invoiceId } from './exampleClient.ts'
import { exampleInvoices } from './exampleMoney.ts'
import { actionsOf, expectValidCard, textsOf } from './readCard.ts'
import { exampleTurn } from './turn.ts'

const client = ids.clientId(clientId)

test('the relation card shows who the client is, how to reach them and what is open', async () => {
  const card = await answerClient(exampleTurn(), client)
  expectValidCard(card)
  expect(textsOf(card)).toEqual([
    'Wijngaert, Johanna van den',
    'Cliëntnummer 100001',
    ' · Actief',
    'Te betalen',
    '€ 1.247,00',
    'Te laat',
    '€ 200,00',
    'Tegoed',
    '€ -12,50',
    'Openstaand saldo',
    '€ 1.234,50',
    'Er staat € 1.247,00 open. Daarvan had u € 200,00 al moeten betalen. U hebt ook € 12,50 tegoed. Samen blijft € 1.234,50 over om te betalen.',
    'Laatste ontvangst',
    '€ 50,00 · 20 okt 2026',
    'Adres',
    'Dorpsstraat 12, 1234 AB Ede',
    'Telefoon',
    '06 12 34 56 78',
    'E-mail',
    'j.wijngaert@voorbeeld.example',
    'Geboortedatum',
    '12 mrt 1948',
    'Vertegenwoordiger',
    'P. Jansen (bewindvoerder), 0318 12 34 56',
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
    ' · ',
    'Deels betaald · 24 dagen te laat',
    '€ 200,00',
    'van € 250,00',
    '2026-0501',
    '2026-0501',
    '1 nov 2026',
    'Vervaldatum 1 dec 2026',
    ' · ',
    'Wordt geïncasseerd',
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

test('the overdue amount is red only if the client has to pay something that is late', async () => {
  const coloursOf = async (given: Partial<ClientCard>) => {
    const card = await answerClient(
      exampleTurn({ openClient: async () => ({ ...exampleClient, ...given }) }),
      client,
    )
    const [, late = ''] = JSON.stringify(card).split('"text":"Te laat"')
    return /"color":"(\w+)"/.exec(late)?.[1]
  }
  expect(await coloursOf({ isLate: true })).toBe('Attention')
  expect(await coloursOf({ isLate: false })).toBe('Default')
})

test('the card is read aloud in its language, also by a client that cannot show it', async () => {
  const spoken =
    'Wijngaert, Johanna van den. Er staat € 1.247,00 open. Daarvan had u € 200,00 al moeten betalen. U hebt ook € 12,50 tegoed. Samen blijft € 1.234,50 over om te betalen.'
  const { lang, speak, fallbackText } = await answerClient(exampleTurn(), client)
  expect(lang).toBe('nl')
  expect(String(speak).replaceAll('\u00a0', ' ')).toBe(spoken)
  expect(fallbackText).toBe(speak)
  expect(await answerClient(exampleTurn({}, 'en'), client)).toMatchObject({ lang: 'en' })
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
  expect(texts.join()).not.toMatch(/null|undefined|tegoed/i)
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
