import { expect, test } from 'vitest'
import { rebuildSearchKeys } from '../../src/clients/index.ts'
import { type DatabaseLocation, openDatabase } from '../../src/database/open.ts'
import { textsOf } from '../bot/readCard.ts'
import { sanne } from '../bot/sanne.ts'
import { tenantId } from '../bot/world.ts'
import { crowdMember } from '../clients/corpus/crowd.ts'
import { administration, storePeople } from '../clients/people.ts'
import { testDatabaseLocation } from '../database.ts'
import { type BotStandIn, startBotStandIn } from '../standIns/bot/index.ts'
import { trustStandIns } from '../standIns/tls/trust.ts'
import { childServer } from './childServer.ts'

test('after kill -9 in mid-conversation, the next server knows "de tweede"', async () => {
  const place = await testDatabaseLocation()
  if (place.kind !== 'postgres') throw new Error('a child process cannot open the database of this one')
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
