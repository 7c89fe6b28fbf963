import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { rebuildSearchKeys } from '../../src/clients/index.ts'
import { createConversations } from '../../src/conversations/index.ts'
import { type DatabaseLocation, openDatabase } from '../../src/database/open.ts'
import { crowdMember } from '../clients/corpus/crowd.ts'
import { administration, storePeople } from '../clients/people.ts'
import { openTestDatabase, testDatabaseLocation } from '../database.ts'
import { childServer } from '../e2e/childServer.ts'
import { type BotStandIn, startBotStandIn } from '../standIns/bot/index.ts'
import { trustStandIns } from '../standIns/tls/trust.ts'
import { exampleDesk, exampleHit, searchAnswer } from './exampleDesk.ts'
import { lastCard, textsOf } from './readCard.ts'
import { sanne } from './sanne.ts'
import { startBotWorld, tenantId } from './world.ts'

test('after the server was stopped in mid-conversation, the next one knows "de tweede"', async () => {
  const opened = await openTestDatabase()
  const encryptionKey = randomBytes(32).toString('base64')
  const second = { ...exampleHit, id: 'c1000000-0000-4000-8000-000000000002', number: '100002' }
  const requested: string[] = []
  const desk = exampleDesk({
    findClients: async () => searchAnswer([exampleHit, second], { single: false }),
    openClient: async (asker, id) => {
      requested.push(id)
      return exampleDesk().openClient(asker, id)
    },
  })
  const startServer = () => {
    const now = () => new Date()
    return startBotWorld(desk, { memory: createConversations(opened.database, { encryptionKey, now }) })
  }
  try {
    const first = await startServer()
    await first.send(first.activity({ id: 'question', text: 'jansen' }))
    expect(textsOf(lastCard(first))[0]).toBe('2 cliënten gevonden')
    await first.close()
    const next = await startServer()
    await next.send(next.activity({ id: 'choice', text: 'de tweede' }))
    expect(textsOf(lastCard(next))[0]).toBe('Wijngaert, Johanna van den')
    expect(requested).toEqual([second.id])
    await next.close()
  } finally {
    await opened.close()
  }
})

test('after kill -9 in mid-conversation, the next server knows "de tweede"', async ({ skip }) => {
  const place = await testDatabaseLocation()
  // A child process cannot open the database that PGlite keeps in the memory of this one.
  if (place.kind !== 'postgres') return skip()
  trustStandIns()
  await storeNamesakes(place)
  const channel = await startBotStandIn()
  const server = await childServer(noExact, place.url, botEnvironment(channel))
  const say = async (id: string, text: string) => {
    const answer = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await channel.token()}` },
      body: JSON.stringify({ ...activity, serviceUrl: channel.serviceUrl, id, text }),
    })
    expect(answer.status).toBe(200)
    return textsOf(channel.sent.at(-1)?.activity.attachments?.[0]?.content)
  }
  try {
    await server.start()
    channel.signIn('29:sanne', await server.token({ oid: sanne.id, name: sanne.name, roles: ['Desk.Read'] }))
    expect((await say('question', 'Namesaker'))[0]).toBe('2 cliënten gevonden')
    await server.kill()
    await server.start()
    const card = await say('choice', 'de tweede')
    expect(card[0]).toContain('Namesaker')
    expect(card.join(' ')).toContain('Cliëntnummer')
  } finally {
    await server.close()
    await channel.close()
  }
})

const activity = {
  type: 'message',
  channelId: 'msteams',
  locale: 'nl-NL',
  from: { id: '29:sanne', aadObjectId: sanne.id },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:conversation', conversationType: 'personal', tenantId },
}
const noExact = { url: 'http://127.0.0.1:1', clientId: 'exact-client', clientSecret: 'exact-secret' }

function botEnvironment(channel: BotStandIn): { readonly [name: string]: string } {
  return {
    BOT_APP_ID: channel.appId,
    BOT_APP_PASSWORD: channel.appPassword,
    BOT_OPENID_METADATA_URL: channel.openIdMetadataUrl,
    BOT_TOKEN_ISSUER: channel.tokenIssuer,
    BOT_LOGIN_URL: channel.loginUrl,
    BOT_OAUTH_URL: channel.oauthUrl,
    BOT_OAUTH_CONNECTION: 'portal',
    NODE_EXTRA_CA_CERTS: 'test/standIns/tls/localhost.crt',
  }
}

/** Stores two clients of the same name. */
async function storeNamesakes(place: DatabaseLocation): Promise<void> {
  const { database, close } = await openDatabase(place)
  try {
    // A card names its administration.
    await database
      .insertInto('exact_administration')
      .values({
        id: administration,
        name: 'Stichting Lindehof',
        currency: 'EUR',
        included: true,
        amount_sign: 1,
        mapping: '{}',
      })
      .execute()
    const [one, other] = [crowdMember(0), crowdMember(1)]
    await rebuildSearchKeys(database)
    await storePeople(database, [
      { ...one, name: 'Namesaker, A.' },
      { ...other, name: 'Namesaker, B.' },
    ])
  } finally {
    await close()
  }
}
