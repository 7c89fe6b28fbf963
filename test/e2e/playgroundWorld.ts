import { people } from '../../infra/local/people.ts'
import { playgroundUserId } from '../../infra/local/playground.ts'
import { openSignedDoor } from '../../infra/local/signedDoor.ts'
import { type BotStandIn, startBotStandIn } from '../standIns/bot/index.ts'
import type { StandInOptions } from '../standIns/exact/standIn.ts'
import { trustStandIns } from '../standIns/tls/trust.ts'
import { startPlaygroundChat } from './playgroundChat.ts'
import { startWorld, type World } from './world.ts'

export type PlaygroundWorld = {
  readonly world: World
  readonly bot: BotStandIn
  readonly chatUrl: string
  readonly close: () => Promise<void>
}

/** Starts the portal with its bot, and Microsoft's Agents Playground, in which the first person chats with the bot. */
export async function startPlaygroundWorld(exact: StandInOptions): Promise<PlaygroundWorld> {
  trustStandIns()
  const bot = await startBotStandIn()
  const world = await startWorld({
    place: { kind: 'memory' },
    exact,
    environment: {
      BOT_APP_ID: bot.appId,
      BOT_APP_PASSWORD: bot.appPassword,
      BOT_OPENID_METADATA_URL: bot.openIdMetadataUrl,
      BOT_TOKEN_ISSUER: bot.tokenIssuer,
      BOT_LOGIN_URL: bot.loginUrl,
      BOT_OAUTH_URL: bot.oauthUrl,
      BOT_OAUTH_CONNECTION: 'portal',
    },
  })
  for (const person of people) {
    const { id, name, roles } = person
    bot.signIn(playgroundUserId(person), await world.token({ oid: id, name, roles }))
  }
  const door = await openSignedDoor({
    target: () => `${world.url}/api/messages`,
    sign: (serviceUrl) => bot.token({ serviceUrl }),
  })
  const { tenantId } = world.entra
  const chat = await startPlaygroundChat({ endpoint: door.endpoint, botId: bot.appId, tenantId })
  await world.loaded()
  return {
    world,
    bot,
    chatUrl: chat.url,
    close: async () => {
      await chat.close()
      await door.close()
      await world.close()
      await bot.close()
    },
  }
}
