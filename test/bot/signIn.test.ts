import { afterEach, expect, test, vi } from 'vitest'
import { AccessError, type Employee } from '../../src/access/index.ts'
import type { Asker } from '../../src/desk/desk.ts'
import { clientId } from './exampleClient.ts'
import { exampleDesk } from './exampleDesk.ts'
import { lastCard, textsOf } from './readCard.ts'
import { sanne } from './sanne.ts'
import { type BotWorld, startBotWorld, tenantId } from './world.ts'

let world: BotWorld
afterEach(() => world.close())

const start = async (...given: Parameters<typeof startBotWorld>) => {
  world = await startBotWorld(...given)
}

test('help needs no sign-in when the bot is added, and a group gets no greeting', async () => {
  await start(exampleDesk())
  world.standIn.signIn('29:sanne', null)
  const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }
  await world.send(world.activity(added))
  expect(textsOf(lastCard(world))[0]).toBe('Wat kan ik voor u opzoeken?')
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
  expect(world.lastAttachment()).toMatchObject({
    contentType: 'application/vnd.microsoft.card.oauth',
    content: {
      connectionName: 'portaal-aanmelden',
      text: 'Meld u één keer aan met uw werkaccount. Daarna kan ik cliënten voor u opzoeken.',
      tokenExchangeResource: { uri: 'api://portaal.example/botid-1' },
      buttons: [{ type: 'signin', value: 'https://token.botframework.example/api/oauth/signin?signin=1' }],
    },
  })
  const answer = await world.send(world.press('openClient', { clientId }))
  expect(JSON.parse(answer.body)).toMatchObject({
    statusCode: 401,
    type: 'application/vnd.microsoft.activity.loginRequest',
    value: { connectionName: 'portaal-aanmelden' },
  })
  await world.send(world.activity({ conversation: { id: 'g', conversationType: 'groupChat', tenantId } }))
  expect(textsOf(lastCard(world))).toContain(
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
  const devices = await Promise.all(
    [1, 2, 3].map(() => world.send(world.invoke('signin/tokenExchange', value))),
  )
  expect(devices).toEqual(devices.map(() => ({ status: 200, body: '' })))
  expect(world.standIn.sent).toHaveLength(2)
  expect(textsOf(lastCard(world))[0]).toContain('De laatste betaling is € 50,00')
})

test('a token that cannot be exchanged makes Teams show the sign-in button', async () => {
  await start(exampleDesk())
  world.standIn.signIn('29:sanne', null)
  const value = { id: 'exchange-1', token: 'useless' }
  const answer = await world.send(world.invoke('signin/tokenExchange', value))
  expect(answer.status).toBe(412)
  expect(JSON.parse(answer.body)).toMatchObject({ id: 'exchange-1', connectionName: 'portaal-aanmelden' })
  const button = { ...JSON.parse('{"action":{"verb":"openClient"}}'), authentication: { token: 'useless' } }
  const pressed = await world.send(world.invoke('adaptiveCard/action', button))
  expect(JSON.parse(pressed.body)).toMatchObject({
    statusCode: 412,
    type: 'application/vnd.microsoft.error.preconditionFailed',
  })
})

test('a sign-in in the browser is completed with its code', async () => {
  await start(exampleDesk())
  world.standIn.signIn('29:sanne', null)
  world.standIn.signIn('code 123456', 'token of sanne')
  expect((await world.send(world.invoke('signin/verifyState', { state: '000000' }))).status).toBe(404)
  expect((await world.send(world.invoke('signin/verifyState', { state: 5 }))).status).toBe(400)
  expect((await world.send(world.invoke('signin/verifyState', 'x'))).status).toBe(400)
  expect((await world.send(world.invoke('signin/verifyState', { state: '123456' }))).status).toBe(200)
  await world.send(world.activity())
  expect(textsOf(lastCard(world))[0]).toBe('Wijngaert, Johanna van den')
})

test('a conversation of another tenant is refused', async () => {
  await start(exampleDesk())
  const other = '7e000000-0000-4000-8000-000000000002'
  await world.send(
    world.activity({ conversation: { id: 'a', conversationType: 'personal', tenantId: other } }),
  )
  expect(textsOf(lastCard(world))).toContain(
    'U bent aangemeld met een account van een andere organisatie. Gebruik de bot met uw eigen werkaccount.',
  )
})

test('the token must belong to the sender', async () => {
  await start(exampleDesk())
  const from = { id: '29:sanne', aadObjectId: '5a000000-0000-4000-8000-000000000009' }
  await world.send(world.activity({ from }))
  expect(textsOf(lastCard(world)).join(' ')).toContain('met een ander account dan in Teams')
  await world.send(world.activity({ from: { id: '29:sanne' } }))
  expect(textsOf(lastCard(world)).join(' ')).toContain('Ik kan niet zien wie u bent.')
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
  expect(textsOf(lastCard(world))).toContain(
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
  expect(world.lastAttachment().contentType).toBe('application/vnd.microsoft.card.oauth')
})

test('the question of someone whose stored token was too old is answered after sign-in', async () => {
  await start(exampleDesk(), {
    verifyToken: async (token) => {
      if (token === 'token of sanne') return sanne
      throw new AccessError('access/expired')
    },
  })
  world.standIn.signIn('29:sanne', 'old token')
  world.standIn.exchange('29:sanne', 'teams token', 'token of sanne')
  await world.send(world.activity({ text: 'heeft Wijngaert betaald?' }))
  expect(world.lastAttachment().contentType).toBe('application/vnd.microsoft.card.oauth')
  const value = { id: 'exchange-1', token: 'teams token' }
  await Promise.all([1, 2].map(() => world.send(world.invoke('signin/tokenExchange', value))))
  expect(world.standIn.sent).toHaveLength(2)
  expect(textsOf(lastCard(world))[0]).toContain('De laatste betaling is € 50,00')
})

test.each([
  ['fail', 1],
  ['hang', 5],
] as const)('if the token service answers with "%s", the person reads what to do', async (how, seconds) => {
  await start(exampleDesk())
  world.standIn.breakTokens(how)
  const query = { commandId: 'findClient', parameters: [{ name: 'q', value: 'jansen' }] }
  const begin = performance.now()
  const searched = await world.send(world.invoke('composeExtension/query', query))
  // Below the limit for a request to the token service, on a slow machine too.
  expect(performance.now() - begin).toBeLessThan(2_800)
  expect(JSON.parse(searched.body)).toEqual({ composeExtension: { type: 'message', text: unavailable } })
  expect((await world.send(world.activity())).status).toBe(200)
  expect(textsOf(lastCard(world))).toContain(unavailable)
  expect(world.standIn.sent).toHaveLength(1)
  expect(performance.now() - begin).toBeLessThan(2_800 + seconds * 1_000)
})

test('without an OAuth connection no one is served, and the administrator reads what to set', async () => {
  await start(exampleDesk(), { oauthConnection: null })
  await world.send(world.activity())
  expect(textsOf(lastCard(world)).join(' ')).toContain('BOT_OAUTH_CONNECTION')
})

test('the reason why Teams could not sign someone in is logged', async () => {
  await start(exampleDesk())
  const value = { code: 'resourcematchfailed', message: 'the uri is another' }
  expect((await world.send(world.invoke('signin/failure', value))).status).toBe(200)
  expect(world.logged()).toContain('resourcematchfailed')
})

test('if the token service makes no sign-in link, the person is told what to do', async () => {
  await start(exampleDesk())
  world.standIn.signIn('29:sanne', null)
  world.standIn.failSignInLinks()
  expect((await world.send(world.activity())).status).toBe(200)
  expect(textsOf(lastCard(world))).toContain(unavailable)
  const pressed = await world.send(world.press('openClient', { clientId }))
  expect(JSON.parse(pressed.body)).toMatchObject({ statusCode: 200, value: unavailable })
  const query = { commandId: 'findClient', parameters: [{ name: 'q', value: 'jansen' }] }
  const searched = await world.send(world.invoke('composeExtension/query', query))
  expect(JSON.parse(searched.body)).toEqual({ composeExtension: { type: 'message', text: unavailable } })
  expect(world.logged()).toContain('the bot could not make a sign-in link')
})

test('a button of an old Teams client is answered after sign-in', async () => {
  await start(exampleDesk())
  world.standIn.signIn('29:sanne', null)
  world.standIn.exchange('29:sanne', 'teams token', 'token of sanne')
  await world.send(world.activity({ text: undefined, value: { verb: 'openItems', clientId } }))
  await world.send(world.invoke('signin/tokenExchange', { id: 'exchange-1', token: 'teams token' }))
  expect(textsOf(lastCard(world))[0]).toBe('Openstaande posten')
})

const unavailable =
  'U kunt zich nu niet aanmelden. Stel uw vraag over een minuut nog een keer, of gebruik het portaal.'
