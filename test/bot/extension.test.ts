import { afterEach, expect, test, vi } from 'vitest'
import { DeskError } from '../../src/desk/errors.ts'
import { clientId } from './exampleClient.ts'
import { type ClientHit, exampleDesk, exampleHit, searchAnswer } from './exampleDesk.ts'
import { actionsOf, expectValidCard, textsOf } from './readCard.ts'
import { sanne } from './sanne.ts'
import { type BotWorld, startBotWorld, tenantId } from './world.ts'

let world: BotWorld
afterEach(() => world.close())

const start = async (...given: Parameters<typeof startBotWorld>) => {
  world = await startBotWorld(...given)
}

/** The value that Teams sends while someone types in the search box beside a message. */
const query = (text: string, more: object = {}) => ({
  commandId: 'findClient',
  parameters: [{ name: 'q', value: text }],
  queryOptions: { skip: 0, count: 25 },
  ...more,
})
const second: ClientHit = {
  ...exampleHit,
  id: 'c1000000-0000-4000-8000-000000000002',
  number: '100002',
  name: 'Vries, M. de',
  city: null,
}

test('text is read as the bot reads it, and birth date and postcode tell namesakes apart', async () => {
  const searched: string[] = []
  await start(
    exampleDesk({
      findClients: async (_asker, { q }) => {
        searched.push(q)
        return searchAnswer([{ ...exampleHit, birthDate: '1948-03-12' }])
      },
    }),
  )
  const { extension } = await ask(query('vind cliënt 116783'))
  const row: string = extension.attachments[0].preview.content.text
  expect(row.replaceAll('\u00a0', ' ')).toBe('100001 · 12 mrt 1948 · 1234 AB Ede')
  await ask(query('heeft mevrouw Jansen betaald'))
  await ask(query('12'))
  expect(searched).toEqual(['116783', 'mevrouw Jansen', '12'])
})

test('the command of a package for Copilot gives a number and a link, and nothing that tells of a person', async () => {
  await start(
    exampleDesk({ findClients: async () => searchAnswer([{ ...exampleHit, birthDate: '1948-03-12' }]) }),
  )
  const { extension } = await ask(query('wijngaert ede', { commandId: 'findClientNumber' }))
  const [{ preview }] = extension.attachments
  expect(preview.content).toEqual({ title: 'Cliënt 100001', text: '' })
  expect(JSON.stringify(extension)).not.toMatch(/Wijngaert|Ede|1234|1948/)
})

test('the person who searches sees name and city; the message gets a number and a link', async () => {
  const requests: unknown[] = []
  await start(
    exampleDesk({
      findClients: async (asker, question) => {
        requests.push({ asker, question })
        return searchAnswer([exampleHit, second])
      },
    }),
  )
  const { status, extension } = await ask(query('  wijngaert   ede '))
  expect(status).toBe(200)
  expect(requests).toEqual([
    { asker: { employee: sanne, origin: 'bot' }, question: { q: 'wijngaert ede', limit: 50 } },
  ])
  expect(extension).toMatchObject({ type: 'result', attachmentLayout: 'list' })
  const rows = extension.attachments.map((row: { preview: object }) => row.preview)
  expect(rows).toEqual([
    {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: 'Wijngaert, Johanna van den', text: '100001 · 1234 AB Ede' },
    },
    {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: 'Vries, M. de', text: '100002 · 1234 AB' },
    },
  ])
  const [{ contentType, content }] = extension.attachments
  expect(contentType).toBe('application/vnd.microsoft.card.adaptive')
  expectValidCard(content)
  expect(textsOf(content)).toEqual([
    'Cliënt 100001',
    'De gegevens ziet u in het portaal, als u daar toegang toe hebt.',
    'Open in portaal',
  ])
  expect(actionsOf(content).map(({ url }) => decodeURIComponent(String(url)))).toEqual([
    expect.stringContaining(`clients/${clientId}`),
  ])
  expect(JSON.stringify(content)).not.toMatch(/wijngaert|ede\b|dorpsstraat|1234 ?AB|€|voorbeeld|0612|31612/i)
  expect(world.standIn.sent).toHaveLength(0)
})

test('every kind of chat gets the same, because others may read the message', async () => {
  await start(exampleDesk())
  for (const conversationType of ['personal', 'groupChat', 'channel', undefined]) {
    const conversation = { id: 'a', conversationType, tenantId }
    const { extension } = await ask(query('1234AB'), { conversation })
    expect(extension.attachments[0].preview.content.title).toBe('Wijngaert, Johanna van den')
    expect(JSON.stringify(extension.attachments[0].content)).not.toMatch(/wijngaert|ede\b|€/i)
  }
})

test('English Teams gets English texts, with the words of the institution', async () => {
  const portal = await exampleDesk().portal({ employee: sanne, origin: 'bot' })
  const word = { nl: { one: 'bewoner', many: 'bewoners' }, en: { one: 'resident', many: 'residents' } }
  await start(exampleDesk({ portal: async () => ({ ...portal, vocabulary: { client: word } }) }))
  const english = await ask(query('1234AB'), { locale: 'en-US' })
  expect(textsOf(english.extension.attachments[0].content)).toEqual([
    'Resident 100001',
    'You can see the details in the portal, if you have access.',
    'Open in portal',
  ])
  const dutch = await ask(query('1234AB'))
  expect(textsOf(dutch.extension.attachments[0].content)[0]).toBe('Bewoner 100001')
})

test('no results give a sentence, and so does an empty search text', async () => {
  const findClients = vi.fn(async () => searchAnswer([]))
  await start(exampleDesk({ findClients }))
  expect((await ask(query('qqqq'))).extension).toEqual({
    type: 'message',
    text: 'Geen cliënt gevonden. Probeer het met minder of andere woorden.',
  })
  expect((await ask(query('qqqq'), { locale: 'en-GB' })).extension).toEqual({
    type: 'message',
    text: 'No client found. Try fewer words, or different ones.',
  })
  expect(findClients).toHaveBeenCalledTimes(2)
  const nothing = [query(''), query(' ?! '), { commandId: 'findClient' }, query('', { parameters: [] })]
  for (const value of nothing) {
    expect((await ask(value)).extension).toEqual({
      type: 'message',
      text: 'Typ een naam, postcode, telefoonnummer, e-mailadres of cliëntnummer. Alleen het cliëntnummer en een link komen in uw bericht.',
    })
  }
  expect(findClients).toHaveBeenCalledTimes(2)
})

test('similar clients are shown if there are no others', async () => {
  await start(exampleDesk({ findClients: async () => searchAnswer([], { similar: [second] }) }))
  const { extension } = await ask(query('friese'))
  expect(
    extension.attachments.map(({ preview }: { preview: { content: object } }) => preview.content),
  ).toEqual([{ title: 'Vries, M. de', text: '100002 · 1234 AB' }])
})

test('the next page starts where the last one ended, and the pages end', async () => {
  const many = Array.from({ length: 60 }, (_, place) => ({ ...exampleHit, number: String(200_001 + place) }))
  const limits: number[] = []
  await start(
    exampleDesk({
      findClients: async (_asker, { limit }) => {
        limits.push(limit)
        return searchAnswer(many.slice(0, limit))
      },
    }),
  )
  const numbers = async (skip: number) => {
    const { extension } = await ask(query('jansen', { queryOptions: { skip, count: 25 } }))
    return extension.attachments.map(({ content }: { content: unknown }) => textsOf(content)[0])
  }
  expect(await numbers(0)).toEqual(many.slice(0, 25).map(({ number }) => `Cliënt ${number}`))
  expect(await numbers(25)).toEqual(many.slice(25, 50).map(({ number }) => `Cliënt ${number}`))
  expect(await numbers(50)).toEqual([])
  expect(limits).toEqual([50, 50])
})

test('a person who is not signed in is asked for Teams’ own token, and gets no data', async () => {
  const findClients = vi.fn()
  await start(exampleDesk({ findClients }))
  world.standIn.signIn('29:sanne', null)
  expect(await ask(query('1234AB'))).toEqual({
    status: 200,
    extension: {
      type: 'silentAuth',
      suggestedActions: {
        actions: [
          {
            type: 'openUrl',
            value: 'https://token.botframework.example/api/oauth/signin?signin=1',
            title: 'Aanmelden',
          },
        ],
      },
    },
  })
  expect(findClients).not.toHaveBeenCalled()
})

test("Teams' own token is exchanged, and the question answered at once", async () => {
  await start(exampleDesk())
  world.standIn.signIn('29:sanne', null)
  world.standIn.exchange('29:sanne', 'teams token', 'token of sanne')
  const { extension } = await ask(query('1234AB', { authentication: { token: 'teams token' } }))
  expect(extension.attachments[0].preview.content.title).toBe('Wijngaert, Johanna van den')
})

test('a token that cannot be exchanged makes Teams ask for consent; the code of that consent completes the sign-in', async () => {
  await start(exampleDesk())
  world.standIn.signIn('29:sanne', null)
  expect(await ask(query('1234AB', { authentication: { token: 'useless' } }))).toEqual({
    status: 412,
    extension: null,
  })
  world.standIn.signIn('code 123456', 'token of sanne')
  const { extension } = await ask(query('1234AB', { state: '123456' }))
  expect(extension.attachments[0].preview.content.title).toBe('Wijngaert, Johanna van den')
})

test.each([
  ['desk/not-allowed', 'U mag dit niet zien of doen. Hebt u dit nodig? Vraag het uw beheerder.'],
  [
    'desk/log-unavailable',
    'Ik kan nu niet vastleggen wie wat bekijkt. Daarom toon ik geen gegevens. Probeer het later opnieuw.',
  ],
] as const)('%s is explained in a sentence, and logged without the search text', async (code, text) => {
  await start(
    exampleDesk({
      findClients: async () => {
        throw new DeskError(code)
      },
    }),
  )
  expect(await ask(query('Wijngaert'))).toEqual({ status: 200, extension: { type: 'message', text } })
  expect(world.logged()).toContain(code)
  expect(world.logged()).not.toMatch(/wijngaert/i)
})

test('a person of another tenant, or with the token of someone else, gets no data', async () => {
  const findClients = vi.fn()
  await start(exampleDesk({ findClients }))
  const other = '7e000000-0000-4000-8000-000000000002'
  const tenant = await ask(query('x1'), { conversation: { id: 'a', tenantId: other } })
  expect(tenant.extension.text).toBe(
    'U bent aangemeld met een account van een andere organisatie. Gebruik de bot met uw eigen werkaccount.',
  )
  const person = await ask(query('x1'), {
    from: { id: '29:sanne', aadObjectId: '5a000000-0000-4000-8000-000000000009' },
  })
  expect(person.extension.text).toContain('met een ander account dan in Teams')
  expect(findClients).not.toHaveBeenCalled()
})

test.each([[{ commandId: 'other' }], [{}], [null], ['x']])(
  'a malformed query, %j, is refused',
  async (value) => {
    await start(exampleDesk())
    expect(await ask(value)).toEqual({ status: 400, extension: null })
  },
)

async function ask(value: unknown, more: object = {}) {
  const invoke = world.activity({ type: 'invoke', name: 'composeExtension/query', value, ...more })
  const { status, body } = await world.send(invoke)
  return { status, extension: body === '' ? null : JSON.parse(body).composeExtension }
}
