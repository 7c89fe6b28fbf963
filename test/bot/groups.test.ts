import { afterEach, expect, test, vi } from 'vitest'
import { AccessError } from '../../src/access/index.ts'
import { DeskError } from '../../src/desk/errors.ts'
import { clientId, invoiceId } from './exampleClient.ts'
import { exampleDesk, exampleHit, searchAnswer } from './exampleDesk.ts'
import { actionsOf, expectValidCard, lastCard, textsOf } from './readCard.ts'
import { utterances } from './utterances/index.ts'
import { type BotWorld, startBotWorld, tenantId } from './world.ts'

let world: BotWorld
afterEach(() => world.close())

const start = async (...given: Parameters<typeof startBotWorld>) => {
  world = await startBotWorld(...given)
}
const conversation = { id: 'group', conversationType: 'groupChat', tenantId }
const say = (text: string) => world.send(world.activity({ text, conversation }))
const personal = /wijngaert|dorpsstraat|1234 ?AB|€|1\.234|200,00|2026-0412|voorbeeld\.example/i

/** Presses a button as Teams sends it, by anyone in the group. Returns the card that only that person sees. */
const press = async (action: unknown) => {
  const { body } = await world.send(world.invoke('adaptiveCard/action', { action }, { conversation }))
  return JSON.parse(body)
}

test.each(['groupChat', 'channel', undefined])(
  'a %s gets a number, a topic and buttons',
  async (conversationType) => {
    await start(exampleDesk())
    const text = 'wat staat er open bij Wijngaert'
    await world.send(world.activity({ text, conversation: { ...conversation, conversationType } }))
    expect(textsOf(lastCard(world))).toEqual([
      'Cliënt 100001',
      'Openstaand saldo',
      'Anderen lezen hier mee. Alleen wie op de knop drukt, ziet de gegevens.',
      'Toon gegevens',
      'Open in portaal',
      'Open eigen chat',
    ])
    expect(JSON.stringify(world.standIn.sent)).not.toMatch(personal)
    const chat = actionsOf(lastCard(world)).at(-1)
    expect(chat?.url).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/[\da-f-]{36}\/conversations$/)
  },
)

test.each(['groupChat', 'channel'])(
  'nothing personal is posted in a %s, whatever is asked',
  async (conversationType) => {
    const authorization = await startWithManyAnswers()
    for (const [place, { intent, say: text }] of utterances.entries()) {
      // Help has the example 1234AB of the catalogue.
      if (place % sampleOf !== 0 || intent === 'help') continue
      const id = `${conversationType} ${place}`
      await world.send(
        world.activity({ text, conversation: { id, conversationType, tenantId } }),
        authorization,
      )
    }
    const { sent } = world.standIn
    expect(sent.length).toBeGreaterThan(utterances.length / sampleOf / 2)
    expect(sent.flatMap(({ activity }) => personal.exec(JSON.stringify(activity)) ?? [])).toEqual([])
    expect(sent.flatMap(({ activity }) => activity.text ?? [])).toEqual([])
  },
  300_000,
)

test('the card behind the button goes only to the person who presses it', async () => {
  await start(exampleDesk())
  await say('heeft Wijngaert betaald?')
  const [show] = actionsOf(lastCard(world))
  const { type, value } = await press(show)
  expect(type).toBe('application/vnd.microsoft.card.adaptive')
  expectValidCard(value)
  expect(textsOf(value)[0]).toContain('De laatste betaling is € 50,00')
  expect(world.standIn.sent).toHaveLength(1)
})

test('an invoice number gives a button to the invoice, and its number is not posted', async () => {
  await start(exampleDesk({ findClients: async () => searchAnswer([{ ...exampleHit, invoiceId }]) }))
  await say('factuur 2026-0412')
  expect(textsOf(lastCard(world)).slice(0, 2)).toEqual(['Cliënt 100001', 'Factuur'])
  expect(JSON.stringify(world.standIn.sent)).not.toMatch(personal)
  expect(textsOf((await press(actionsOf(lastCard(world))[0])).value)[0]).toBe('Factuur 2026-0412')
})

test('several clients give a count, and the list to anyone with access who presses the button', async () => {
  const second = { ...exampleHit, id: 'c1000000-0000-4000-8000-000000000002', number: '100002' }
  await start(exampleDesk({ findClients: async () => searchAnswer([exampleHit, second], { single: false }) }))
  await say('zoek wijngaert')
  expect(textsOf(lastCard(world))[0]).toBe('2 cliënten gevonden')
  expect(JSON.stringify(world.standIn.sent)).not.toMatch(personal)
  const { value } = await press(actionsOf(lastCard(world))[0])
  expect(textsOf(value)).toEqual(expect.arrayContaining(['2 cliënten gevonden', ' · 000002']))
})

test('the rights of the person who presses are checked again', async () => {
  await start(
    exampleDesk({
      openClient: async () => {
        throw new DeskError('desk/not-allowed')
      },
    }),
  )
  await say('vind cliënt 1234AB')
  expect(await press(actionsOf(lastCard(world))[0])).toMatchObject({
    type: 'application/vnd.microsoft.activity.message',
    value: 'U mag dit niet zien of doen. Hebt u dit nodig? Vraag het uw beheerder.',
  })
})

test('an old client, which would post the answer to a button, gets a link', async () => {
  await start(exampleDesk())
  await say('vind cliënt 1234AB')
  const [show] = actionsOf(lastCard(world))
  expect(show?.fallback).toMatchObject({ type: 'Action.OpenUrl' })
  const value = { verb: 'openClient', clientId }
  await world.send(world.activity({ text: undefined, value, conversation }))
  expect(textsOf(lastCard(world))).toContain(
    'De gegevens ziet u alleen in het portaal of in uw eigen chat met mij.',
  )
  expect(JSON.stringify(world.standIn.sent)).not.toMatch(personal)
})

test('a group never reads why someone is refused', async () => {
  await start(exampleDesk(), {
    verifyToken: async () => {
      throw new AccessError('access/no-role')
    },
  })
  await say('vind cliënt 1234AB')
  expect(textsOf(lastCard(world))).toEqual([
    'Dat lukt nu niet',
    'Ik kan hier nu geen antwoord geven. Vraag het mij in uw eigen chat.',
    'Open eigen chat',
  ])
})

test('small talk and what is not understood get no answer, also from someone who is not signed in', async () => {
  const findClients = vi.fn(async () => searchAnswer([exampleHit]))
  await start(exampleDesk({ findClients }))
  for (const signedIn of ['token of sanne', null]) {
    world.standIn.signIn('29:sanne', signedIn)
    for (const text of ['thank you!', 'ja', 'ok', 'hoe laat is het?', 'de tweede']) await say(text)
  }
  expect(world.standIn.sent).toHaveLength(0)
  expect(findClients).not.toHaveBeenCalled()
})

/** One in so many messages of the table is sent to each kind of chat; all of them if GROUP_MESSAGES is `all`. */
const sampleOf = process.env.GROUP_MESSAGES === 'all' ? 1 : 12

/** Starts a bot whose searches find in turn one client, several, an invoice, similar names and no one. */
async function startWithManyAnswers(): Promise<string> {
  const second = { ...exampleHit, id: 'c1000000-0000-4000-8000-000000000002', number: '100002' }
  const answers = [
    searchAnswer([exampleHit]),
    searchAnswer([exampleHit, second], { single: false }),
    searchAnswer([{ ...exampleHit, invoiceId }]),
    searchAnswer([], { similar: [exampleHit] }),
    searchAnswer([]),
  ]
  let searches = 0
  await start(
    exampleDesk({ findClients: async () => answers[searches++ % answers.length] ?? searchAnswer([]) }),
  )
  return `Bearer ${await world.standIn.token()}`
}
