import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { DeskError } from '../../src/desk/errors.ts'
import { clientId, invoiceId } from './exampleClient.ts'
import { exampleDesk, exampleHit, searchAnswer } from './exampleDesk.ts'
import { expectValidCard, lastCard, textsOf } from './readCard.ts'
import { sanne } from './sanne.ts'
import { type BotWorld, startBotWorld } from './world.ts'

let world: BotWorld
afterEach(() => world.close())

const start = async (...given: Parameters<typeof startBotWorld>) => {
  world = await startBotWorld(...given)
}

test('a message goes to the desk as a request of the signed-in employee, from the bot', async () => {
  const requests: unknown[] = []
  await start(
    exampleDesk({
      findClients: async (asker, question) => {
        requests.push({ asker, question })
        return searchAnswer([exampleHit])
      },
    }),
  )
  await world.send(world.activity({ text: '<at>Servicedesk</at> find client 1234AB' }))
  expect(requests).toEqual([
    { asker: { employee: sanne, origin: 'bot' }, question: { q: '1234AB', limit: 50 } },
  ])
  expect(textsOf(lastCard(world))).toEqual(
    expect.arrayContaining(['Wijngaert, Johanna van den', '€ 1.234,50', '2026-0412']),
  )
})

test('the words of the institution are used and understood', async () => {
  const portal = await exampleDesk().portal({ employee: sanne, origin: 'bot' })
  const word = { nl: { one: 'bewoner', many: 'bewoners' }, en: { one: 'resident', many: 'residents' } }
  const texts: string[] = []
  await start(
    exampleDesk({
      portal: async () => ({ ...portal, vocabulary: { client: word } }),
      findClients: async (_asker, { q }) => {
        texts.push(q)
        return searchAnswer([])
      },
    }),
  )
  await world.send(world.activity({ text: 'zoek bewoner Bakker' }))
  expect(texts).toEqual(['Bakker'])
  expect(textsOf(lastCard(world))[0]).toBe('Geen bewoner gevonden')
})

test('a button on a card is answered with the card that replaces it', async () => {
  await start(exampleDesk())
  const answer = await world.send(world.press('openItems', { clientId, language: 'en' }))
  expect(answer.status).toBe(200)
  const body = JSON.parse(answer.body)
  expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
  expectValidCard(body.value)
  expect(textsOf(body.value)).toEqual(
    expect.arrayContaining(['Open items', '€1,234.50', 'Partly paid · 24 days overdue']),
  )
  expect(world.standIn.sent).toHaveLength(0)

  for (const [verb, data, title] of [
    ['openClient', { clientId }, 'Wijngaert, Johanna van den'],
    ['invoices', { clientId, show: 'all' }, 'Alle facturen'],
    ['openInvoice', { invoiceId }, 'Factuur 2026-0412'],
  ] as const) {
    const { value } = JSON.parse((await world.send(world.press(verb, data))).body)
    expectValidCard(value)
    expect(textsOf(value)[0]).toBe(title)
  }
})

test('each button asks the desk again, so a revoked right is gone', async () => {
  await start(
    exampleDesk({
      openClient: async () => {
        throw new DeskError('desk/not-allowed')
      },
    }),
  )
  // Teams shows the message beside the card, which stays.
  expect(JSON.parse((await world.send(world.press('openClient', { clientId }))).body)).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'U mag dit niet zien of doen. Hebt u dit nodig? Vraag het uw beheerder.',
  })
})

test.each([
  ['unknownVerb', { clientId }],
  ['openClient', { clientId: 'x' }],
  ['openInvoice', { clientId }],
  ['openClient', {}],
])('an unknown button (%s %j) is answered with what can be asked', async (verb, data) => {
  await start(exampleDesk())
  const answer = await world.send(world.press(verb, data))
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body)).toMatchObject({
    type: 'application/vnd.microsoft.activity.message',
    value: 'Deze vraag begrijp ik niet. Typ help voor voorbeelden.',
  })
})

test('while the bot is switched off, a question, a button and a search give no data', async () => {
  const findClients = vi.fn()
  await start(
    exampleDesk({
      findClients,
      portal: async () => {
        throw new DeskError('desk/switched-off')
      },
    }),
  )
  const sentence = 'Dit staat uit. Uw beheerder kan het aanzetten.'
  await world.send(world.activity())
  expect(textsOf(lastCard(world)).join(' ')).toContain(sentence)
  const button = await world.send(world.press('openClient', { clientId }))
  expect(JSON.parse(button.body).value).toBe(sentence)
  expect(findClients).not.toHaveBeenCalled()
})

test.each([
  ['desk/log-unavailable', 'Ik kan nu niet vastleggen wie wat bekijkt.'],
  ['desk/exact-away', 'Exact geeft nu geen antwoord.'],
  ['desk/too-many-requests', 'U hebt te veel vragen achter elkaar gesteld.'],
  ['desk/too-busy', 'Het is nu te druk om dit te zoeken.'],
] as const)('%s is explained in plain words', async (code, sentence) => {
  await start(
    exampleDesk({
      findClients: async () => {
        throw new DeskError(code)
      },
    }),
  )
  await world.send(world.activity())
  expect(textsOf(lastCard(world)).join(' ')).toContain(sentence)
  expect(world.logged()).toContain(code)
})

test('an unexpected failure gives an apology and a log line without the search text', async () => {
  await start(
    exampleDesk({
      findClients: async (_asker, { q }) => {
        throw new TypeError(`could not find ${q}`)
      },
    }),
  )
  expect((await world.send(world.activity({ text: 'zoek Wijngaert' }))).status).toBe(200)
  expect(textsOf(lastCard(world))).toContain(
    'Er ging iets mis. Probeer het nog een keer, of gebruik het portaal.',
  )
  expect(world.logged()).toContain('TypeError')
  expect(world.logged()).not.toMatch(/wijngaert/i)
})

test('English Teams gets English answers, and a Dutch question gets a Dutch answer', async () => {
  await start(exampleDesk())
  await world.send(world.activity({ locale: 'en-US', text: 'find client 1234AB' }))
  expect(textsOf(lastCard(world))).toContain('Client number 100001')
  await world.send(world.activity({ locale: 'en-US', text: 'zoek cliënt 1234AB' }))
  expect(textsOf(lastCard(world))).toContain('Cliëntnummer 100001')
})

test('an unknown invoke is answered with 501', async () => {
  await start(exampleDesk())
  expect((await world.send(world.invoke('composeExtension/fetchTask', {}))).status).toBe(501)
})

test.each([
  [403, 1],
  [500, 1],
  [502, 1],
  [429, 2],
  [412, 2],
])(
  'a reply that the channel answers with %i is posted %i times, and Teams need not repeat',
  async (status, posts) => {
    await start(exampleDesk())
    world.standIn.answerWith(status)
    expect((await world.send(world.activity())).status).toBe(200)
    expect(world.standIn.sent).toHaveLength(posts)
    expect(world.logged()).toContain('a reply was not delivered')
  },
)

test.each([
  ['adaptiveCard/action', null],
  ['adaptiveCard/action', 'x'],
  ['adaptiveCard/action', {}],
  ['adaptiveCard/action', { action: 5 }],
  ['adaptiveCard/action', { action: {}, authentication: 'x' }],
  ['composeExtension/query', null],
  ['composeExtension/query', { commandId: 5, parameters: 'x' }],
  ['composeExtension/queryLink', null],
  ['composeExtension/queryLink', { url: 5 }],
  ['composeExtension/queryLink', { url: 'x'.repeat(5_000) }],
  ['signin/tokenExchange', 5],
  ['signin/tokenExchange', { token: {} }],
  ['signin/verifyState', { state: 5 }],
  ['signin/verifyState', 'x'],
])('a malformed %s, %j, is a bad request', async (name, value) => {
  await start(exampleDesk())
  expect((await world.send(world.invoke(name, value))).status).toBe(400)
})

test.each([['x'], [[null]], [5]])('malformed members, %j, are ignored', async (membersAdded) => {
  await start(exampleDesk())
  expect((await world.send(world.activity({ type: 'conversationUpdate', membersAdded }))).status).toBe(200)
  expect(world.standIn.sent).toHaveLength(0)
})

test('the same activity three times at once gets one answer', async () => {
  const findClients = vi.fn(async () => searchAnswer([exampleHit]))
  await start(exampleDesk({ findClients }))
  const message = world.activity({ text: 'vind cliënt 1234AB' })
  const answers = await Promise.all([1, 2, 3].map(() => world.send(message)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(world.standIn.sent).toHaveLength(1)
  expect(findClients).toHaveBeenCalledTimes(1)
})

test('an edited question is answered, once for each edit', async () => {
  await start(exampleDesk())
  const message = { id: 'edited', text: 'vind cliënt 1234AB' }
  const edit = (timestamp: string) =>
    world.send(world.activity({ ...message, type: 'messageUpdate', timestamp }))
  await world.send(world.activity(message))
  await edit('2026-11-24T13:06:00Z')
  await edit('2026-11-24T13:06:00Z')
  await edit('2026-11-24T13:07:00Z')
  expect(world.standIn.sent).toHaveLength(3)
})

test('a slow answer follows a typing indicator, even if the channel refuses the indicator', async () => {
  await start(
    exampleDesk({
      findClients: async () => {
        await delay(700)
        return searchAnswer([exampleHit])
      },
    }),
  )
  await world.send(world.activity())
  expect([world.standIn.typed(), world.standIn.sent.length]).toEqual([1, 1])
  world.standIn.answerWith(500)
  await world.send(world.activity())
  expect([world.standIn.typed(), world.standIn.sent.length]).toEqual([2, 2])
})
