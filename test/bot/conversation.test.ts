import { afterEach, expect, test, vi } from 'vitest'
import { AccessError, type Employee } from '../../src/access/index.ts'
import type { Asker } from '../../src/desk/desk.ts'
import { DeskError } from '../../src/desk/errors.ts'
import { clientId, exampleDesk, exampleHit, invoiceId, searchAnswer } from './exampleDesk.ts'
import { actionsOf, expectValidCard, textsOf } from './readCard.ts'
import { type BotWorld, sanne, startBotWorld, tenantId } from './world.ts'

let world: BotWorld
afterEach(() => world.close())

const start = async (...given: Parameters<typeof startBotWorld>) => {
  world = await startBotWorld(...given)
  return world
}
const invoke = (name: string, value: unknown, more: object = {}) =>
  world.activity({ type: 'invoke', name, value, ...more })
const execute = (verb: string, data: object, more: object = {}) =>
  invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } }, more)

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
  expect(textsOf(lastCard())).toEqual(
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
  expect(textsOf(lastCard())[0]).toBe('Geen bewoner gevonden')
})

test('a group chat or channel gets no name, address or amount', async () => {
  await start(exampleDesk())
  for (const conversationType of ['groupChat', 'channel', undefined]) {
    const conversation = { id: 'group', conversationType, tenantId }
    await world.send(world.activity({ conversation }))
    const said = JSON.stringify(world.standIn.sent.at(-1))
    expect(said).toContain('Cliënt 100001')
    expect(said).not.toMatch(/wijngaert|dorpsstraat|1234 ?AB|€|1\.234|200,00|voorbeeld\.example/i)

    const opened = await world.send(execute('openClient', { clientId }, { conversation }))
    expect(opened.body).toContain(`clients%2F${clientId}`)
    expect(opened.body).not.toMatch(/wijngaert|dorpsstraat|€|100001/i)
  }
})

test('a button on a card is answered with the card that replaces it', async () => {
  await start(exampleDesk())
  const answer = await world.send(execute('openItems', { clientId, language: 'en' }))
  expect(answer.status).toBe(200)
  const body = JSON.parse(answer.body)
  expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
  expectValidCard(body.value)
  expect(textsOf(body.value)).toEqual(
    expect.arrayContaining(['Open items', '€1,234.50', ' · 24 days overdue']),
  )
  expect(world.standIn.sent).toHaveLength(0)

  for (const [verb, data, title] of [
    ['openClient', { clientId }, 'Wijngaert, Johanna van den'],
    ['invoices', { clientId, show: 'all' }, 'Alle facturen'],
    ['openInvoice', { invoiceId }, 'Factuur 2026-0412'],
  ] as const) {
    const { value } = JSON.parse((await world.send(execute(verb, data))).body)
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
  const { value } = JSON.parse((await world.send(execute('openClient', { clientId }))).body)
  expect(textsOf(value)).toContain('U mag dit niet zien of doen. Hebt u dit nodig? Vraag het uw beheerder.')
})

test.each([
  ['unknownVerb', { clientId }],
  ['openClient', { clientId: 'x' }],
  ['openInvoice', { clientId }],
  ['openClient', {}],
])('an unknown button (%s %j) is answered with what can be asked', async (verb, data) => {
  await start(exampleDesk())
  const answer = await world.send(execute(verb, data))
  expect(answer.status).toBe(200)
  expect(textsOf(JSON.parse(answer.body).value)).toContain(
    'Deze vraag begrijp ik niet. Typ **help** voor voorbeelden.',
  )
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
  expect(textsOf(lastCard()).join(' ')).toContain(sentence)
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
  expect(textsOf(lastCard())).toContain('Er ging iets mis. Probeer het nog een keer, of gebruik het portaal.')
  expect(world.logged()).toContain('TypeError')
  expect(world.logged()).not.toMatch(/wijngaert/i)
})

test('help needs no sign-in when the bot is added, and a group gets no greeting', async () => {
  await start(exampleDesk())
  world.standIn.signIn('29:sanne', null)
  const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }
  await world.send(world.activity(added))
  expect(textsOf(lastCard())[0]).toBe('Wat kan ik voor u opzoeken?')
  await world.send(
    world.activity({ ...added, conversation: { id: 'g', conversationType: 'groupChat', tenantId } }),
  )
  expect(world.standIn.sent).toHaveLength(1)
})

test('a person who is not signed in gets a sign-in card and no data', async () => {
  const findClients = vi.fn()
  await start(exampleDesk({ findClients }))
  world.standIn.signIn('29:sanne', null)
  await world.send(world.activity())
  expect(lastAttachment()).toMatchObject({
    contentType: 'application/vnd.microsoft.card.oauth',
    content: {
      connectionName: 'portaal-aanmelden',
      text: 'Meld u één keer aan met uw werkaccount. Daarna kan ik cliënten voor u opzoeken.',
      tokenExchangeResource: { uri: 'api://portaal.example/botid-1' },
      buttons: [{ type: 'signin', value: 'https://token.botframework.example/api/oauth/signin?signin=1' }],
    },
  })
  const answer = await world.send(execute('openClient', { clientId }))
  expect(JSON.parse(answer.body)).toMatchObject({
    statusCode: 401,
    type: 'application/vnd.microsoft.activity.loginRequest',
    value: { connectionName: 'portaal-aanmelden' },
  })
  await world.send(world.activity({ conversation: { id: 'g', conversationType: 'groupChat', tenantId } }))
  expect(textsOf(lastCard())).toContain(
    'Meld u eerst aan in uw eigen chat met mij. Stuur mij daar een bericht.',
  )
  expect(findClients).not.toHaveBeenCalled()
})

test("Teams' own token is exchanged; the question is answered once", async () => {
  await start(exampleDesk())
  world.standIn.signIn('29:sanne', null)
  world.standIn.exchange('29:sanne', 'teams token', 'token of sanne')
  await world.send(world.activity({ text: 'heeft Wijngaert betaald?' }))
  const value = { id: 'exchange-1', connectionName: 'portaal-aanmelden', token: 'teams token' }
  const devices = await Promise.all([1, 2, 3].map(() => world.send(invoke('signin/tokenExchange', value))))
  expect(devices).toEqual(devices.map(() => ({ status: 200, body: '' })))
  expect(world.standIn.sent).toHaveLength(2)
  expect(textsOf(lastCard())[0]).toContain('De laatste betaling is € 50,00')
})

test('a token that cannot be exchanged makes Teams show the sign-in button', async () => {
  await start(exampleDesk())
  world.standIn.signIn('29:sanne', null)
  const value = { id: 'exchange-1', token: 'useless' }
  const answer = await world.send(invoke('signin/tokenExchange', value))
  expect(answer.status).toBe(412)
  expect(JSON.parse(answer.body)).toMatchObject({ id: 'exchange-1', connectionName: 'portaal-aanmelden' })
  const button = { ...JSON.parse('{"action":{"verb":"openClient"}}'), authentication: { token: 'useless' } }
  const pressed = await world.send(invoke('adaptiveCard/action', button))
  expect(JSON.parse(pressed.body)).toMatchObject({
    statusCode: 412,
    type: 'application/vnd.microsoft.error.preconditionFailed',
  })
})

test('a sign-in in the browser is completed with its code', async () => {
  await start(exampleDesk())
  world.standIn.signIn('29:sanne', null)
  world.standIn.signIn('code 123456', 'token of sanne')
  expect((await world.send(invoke('signin/verifyState', { state: '000000' }))).status).toBe(404)
  expect((await world.send(invoke('signin/verifyState', { state: 5 }))).status).toBe(400)
  expect((await world.send(invoke('signin/verifyState', 'x'))).status).toBe(400)
  expect((await world.send(invoke('signin/verifyState', { state: '123456' }))).status).toBe(200)
  await world.send(world.activity())
  expect(textsOf(lastCard())[0]).toBe('Wijngaert, Johanna van den')
})

test('a conversation of another tenant is refused', async () => {
  await start(exampleDesk())
  const other = '7e000000-0000-4000-8000-000000000002'
  await world.send(
    world.activity({ conversation: { id: 'a', conversationType: 'personal', tenantId: other } }),
  )
  expect(textsOf(lastCard())).toContain(
    'U bent aangemeld met een account van een andere organisatie. Gebruik de bot met uw eigen werkaccount.',
  )
})

test('the token must belong to the sender', async () => {
  await start(exampleDesk())
  const from = { id: '29:sanne', aadObjectId: '5a000000-0000-4000-8000-000000000009' }
  await world.send(world.activity({ from }))
  expect(textsOf(lastCard()).join(' ')).toContain('met een ander account dan in Teams')
  await world.send(world.activity({ from: { id: '29:sanne' } }))
  expect(textsOf(lastCard()).join(' ')).toContain('Ik kan niet zien wie u bent.')
})

test('a recognised person without a role is refused, and that is logged', async () => {
  const withoutRole: Employee = { ...sanne, roles: [] }
  const noted: { readonly asker: Asker; readonly part: string }[] = []
  await start(
    exampleDesk({
      noteRefusal: async (asker, part) => {
        noted.push({ asker, part })
      },
    }),
    {
      verifyToken: async () => {
        throw new AccessError('access/no-role', { employee: withoutRole })
      },
    },
  )
  await world.send(world.activity())
  expect(textsOf(lastCard())).toContain(
    'U hebt nog geen toegang tot het portaal. Vraag uw beheerder om een rol.',
  )
  expect(noted).toEqual([{ asker: { employee: withoutRole, origin: 'bot' }, part: 'bot' }])
})

test('an expired token asks the person to sign in again', async () => {
  await start(exampleDesk(), {
    verifyToken: async () => {
      throw new AccessError('access/expired')
    },
  })
  await world.send(world.activity())
  expect(lastAttachment().contentType).toBe('application/vnd.microsoft.card.oauth')
})

test('without an OAuth connection no one is served, and the administrator reads what to set', async () => {
  await start(exampleDesk(), { oauthConnection: null })
  await world.send(world.activity())
  expect(textsOf(lastCard()).join(' ')).toContain('BOT_OAUTH_CONNECTION')
})

test('English Teams gets English answers, and a Dutch question gets a Dutch answer', async () => {
  await start(exampleDesk())
  await world.send(world.activity({ locale: 'en-US', text: 'find client 1234AB' }))
  expect(textsOf(lastCard())).toContain('Client number 100001')
  await world.send(world.activity({ locale: 'en-US', text: 'zoek cliënt 1234AB' }))
  expect(textsOf(lastCard())).toContain('Cliëntnummer 100001')
})

test('an unknown invoke is answered with 501', async () => {
  await start(exampleDesk())
  expect((await world.send(invoke('composeExtension/fetchTask', {}))).status).toBe(501)
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
  ['signin/tokenExchange', 5],
  ['signin/verifyState', { state: 5 }],
])('a malformed %s, %j, is a bad request', async (name, value) => {
  await start(exampleDesk())
  expect((await world.send(invoke(name, value))).status).toBe(400)
})

test.each([['x'], [[null]], [5]])('malformed members, %j, are ignored', async (membersAdded) => {
  await start(exampleDesk())
  expect((await world.send(world.activity({ type: 'conversationUpdate', membersAdded }))).status).toBe(200)
  expect(world.standIn.sent).toHaveLength(0)
})

test('the reason why Teams could not sign someone in is logged', async () => {
  await start(exampleDesk())
  const value = { code: 'resourcematchfailed', message: 'the uri is another' }
  expect((await world.send(invoke('signin/failure', value))).status).toBe(200)
  expect(world.logged()).toContain('resourcematchfailed')
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

test('a list has pages, and a card that was opened from it leads back', async () => {
  const many = Array.from({ length: 20 }, (_, place) => ({
    ...exampleHit,
    id: `c1000000-0000-4000-8000-0000000001${String(place).padStart(2, '0')}`,
    number: String(200_001 + place),
  }))
  await start(exampleDesk({ findClients: async () => searchAnswer(many, { single: false }) }))
  await world.send(world.activity({ text: 'jansen' }))
  expect(textsOf(lastCard())).toContain('1 tot en met 8 van 20.')
  await world.send(world.activity({ text: 'meer' }))
  const second = textsOf(lastCard())
  expect(second).toEqual(expect.arrayContaining(['9 tot en met 16 van 20.', 'Vorige', 'Volgende']))
  const opened = actionsOf(lastCard()).find(({ verb }) => verb === 'openClient')
  const press = async (action: unknown) =>
    JSON.parse((await world.send(invoke('adaptiveCard/action', { action }))).body).value
  const card = await press(opened)
  const back = actionsOf(card).find(({ title }) => title === 'Terug naar lijst')
  expect(textsOf(await press(back))).toEqual(second)
  await world.send(world.activity({ text: 'de tweede' }))
  expect(textsOf(lastCard())[0]).toBe('Wijngaert, Johanna van den')
})

test('the first page of a list is shown again by its button and by words', async () => {
  const second = { ...exampleHit, id: 'c1000000-0000-4000-8000-000000000002', number: '100002' }
  await start(exampleDesk({ findClients: async () => searchAnswer([exampleHit, second], { single: false }) }))
  const say = (text: string) => world.send(world.activity({ text }))
  await say('jansen')
  const title = '2 cliënten gevonden'
  expect(textsOf(lastCard())[0]).toBe(title)
  await say('ververs')
  expect(textsOf(lastCard())[0]).toBe(title)
  await say('de tweede')
  const toList = actionsOf(lastCard()).find((action) => action.title === 'Terug naar lijst')
  const pressed = await world.send(invoke('adaptiveCard/action', { action: toList }))
  expect(textsOf(JSON.parse(pressed.body).value)[0]).toBe(title)
  await say('de eerste')
  await say('terug')
  expect(textsOf(lastCard())[0]).toBe(title)
})

test('"terug" leads one card further back each time, also after "ververs"', async () => {
  const second = { ...exampleHit, id: 'c1000000-0000-4000-8000-000000000002', number: '100002' }
  await start(exampleDesk({ findClients: async () => searchAnswer([exampleHit, second], { single: false }) }))
  const titleAfter = async (text: string) => {
    await world.send(world.activity({ text }))
    return textsOf(lastCard())[0]
  }
  expect(await titleAfter('jansen')).toBe('2 cliënten gevonden')
  expect(await titleAfter('de eerste')).toBe('Wijngaert, Johanna van den')
  expect(await titleAfter('de eerste')).toBe('Factuur 2026-0412')
  expect(await titleAfter('ververs')).toBe('Factuur 2026-0412')
  expect(await titleAfter('terug')).toBe('Wijngaert, Johanna van den')
  expect(await titleAfter('terug')).toBe('2 cliënten gevonden')
})

/** Returns the only attachment of the bot's last message. */
function lastAttachment(): { readonly contentType: string; readonly content: unknown } {
  const attachment = world.standIn.sent.at(-1)?.activity.attachments?.[0]
  if (!attachment) throw new Error(`the bot sent nothing: ${world.logged()}`)
  return attachment
}

/** Returns the card of the bot's last message. */
function lastCard(): unknown {
  expect(lastAttachment().contentType).toBe('application/vnd.microsoft.card.adaptive')
  expectValidCard(lastAttachment().content)
  return lastAttachment().content
}
