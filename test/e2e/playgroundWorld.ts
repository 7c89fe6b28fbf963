import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { people } from '../../infra/local/people.ts'
import { playgroundUserId, startPlayground } from '../../infra/local/playground.ts'
import { openSignedDoor } from '../../infra/local/signedDoor.ts'
import { freePort } from '../setup/freePort.ts'
import { type BotStandIn, startBotStandIn } from '../standIns/bot/index.ts'
import type { StandInOptions } from '../standIns/exact/standIn.ts'
import { trustStandIns } from '../standIns/tls/trust.ts'
import { startWorld, type World } from './world.ts'

export type PlaygroundWorld = {
  readonly world: World
  readonly bot: BotStandIn
  readonly chatUrl: string
  readonly close: () => Promise<void>
}

/** The portal with its bot, and Microsoft's Agents Playground in which the first of the people chats with it. */
export async function startPlaygroundWorld(exact: StandInOptions): Promise<PlaygroundWorld> {
  trustStandIns()
  const [bot, port, folder] = await Promise.all([
    startBotStandIn(),
    freePort(),
    mkdtemp(join(tmpdir(), 'portal-playground-')),
  ])
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
  const playground = await startPlayground({
    port,
    endpoint: door.endpoint,
    botId: bot.appId,
    tenantId: world.entra.tenantId,
    people,
    folder,
  })
  const chatUrl = `http://localhost:${port}`
  await Promise.race([answers(chatUrl), playground.failed.then((why) => Promise.reject(new Error(why)))])
  await world.loaded()
  return {
    world,
    bot,
    chatUrl,
    close: async () => {
      await playground.stop()
      await door.close()
      await world.close()
      await bot.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const isUp = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} did not answer`)
}
