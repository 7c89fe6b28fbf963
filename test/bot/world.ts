import pino from 'pino'
import restify from 'restify'
import { createBot } from '../../bot/index.ts'
import type { Memory } from '../../bot/memory.ts'
import { AccessError, type VerifyToken } from '../../src/access/index.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { type BotStandIn, startBotStandIn } from '../standIns/bot/index.ts'
import { trustStandIns } from '../standIns/tls/trust.ts'
import { exampleMemory } from './memory.ts'
import { sanne } from './sanne.ts'

export const tenantId = '7e000000-0000-4000-8000-000000000001'
const connection = 'portaal-aanmelden'

type Answer = { readonly status: number; readonly body: string }
export type BotWorld = {
  readonly standIn: BotStandIn
  /** The whole log, as text. */
  readonly logged: () => string
  /** Returns an activity from Sanne, as Teams sends it. */
  readonly activity: (more?: object) => object
  /** Returns an invoke from Sanne. */
  readonly invoke: (name: string, value: unknown, more?: object) => object
  /** Returns the invoke that Teams sends when Sanne presses a button of a card. */
  readonly press: (verb: string, data: object, more?: object) => object
  /** Sends an activity with a valid token, or with this authorization header; '' sends none. */
  readonly send: (activity: object, authorization?: string) => Promise<Answer>
  /** Returns the first attachment of the bot's last message. */
  readonly lastAttachment: () => Attachment
  readonly close: () => Promise<void>
}
type Attachment = { readonly contentType: string; readonly content: unknown }

/** Starts a real server with the bot, and a stand-in for the Bot Framework. */
export async function startBotWorld(
  desk: Desk,
  more: {
    readonly oauthConnection?: string | null
    readonly teamsAppId?: string
    readonly verifyToken?: VerifyToken
    readonly now?: () => Date
    readonly memory?: Memory
  } = {},
): Promise<BotWorld> {
  trustStandIns()
  const standIn = await startBotStandIn()
  const lines: string[] = []
  let activities = 0
  const bot = createBot({
    desk,
    memory: more.memory ?? exampleMemory(),
    settings: {
      appId: standIn.appId,
      appPassword: standIn.appPassword,
      openIdMetadataUrl: standIn.openIdMetadataUrl,
      tokenIssuer: standIn.tokenIssuer,
      loginUrl: standIn.loginUrl,
      oauthUrl: standIn.oauthUrl,
      oauthConnection: more.oauthConnection === undefined ? connection : more.oauthConnection,
      teamsAppId: more.teamsAppId ?? standIn.appId,
    },
    entra: { tenantId },
    publicUrl: 'https://portaal.lindehof.example',
    verifyToken: more.verifyToken ?? verifyExampleToken,
    now: more.now ?? (() => new Date()),
    log: pino({ level: 'debug' }, { write: (line) => lines.push(line) }),
  })
  const server = restify.createServer()
  server.use(restify.plugins.bodyParser())
  server.post('/api/messages', async (request, response) => bot.handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${server.address().port}/api/messages`
  standIn.signIn('29:sanne', 'token of sanne')
  const activity = (given: object = {}) => ({
    type: 'message',
    id: `activity-${++activities}`,
    channelId: 'msteams',
    serviceUrl: standIn.serviceUrl,
    locale: 'nl-NL',
    from: { id: '29:sanne', name: 'Sanne Kuipers', aadObjectId: sanne.id },
    recipient: { id: '28:bot', name: 'Servicedesk' },
    conversation: { id: 'a:conversation', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text: 'vind cliënt 1234AB',
    ...given,
  })
  const invoke = (name: string, value: unknown, given: object = {}) =>
    activity({ type: 'invoke', name, value, ...given })
  return {
    standIn,
    logged: () => lines.join(''),
    activity,
    invoke,
    press: (verb, data, given = {}) =>
      invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } }, given),
    send: async (activity, authorization) => {
      const header = authorization ?? `Bearer ${await standIn.token()}`
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(header ? { authorization: header } : {}) },
        body: JSON.stringify(activity),
      })
      return { status: answer.status, body: await answer.text() }
    },
    lastAttachment: () => {
      const attachment = standIn.sent.at(-1)?.activity.attachments?.[0]
      if (!attachment) throw new Error(`the bot sent nothing: ${lines.join('')}`)
      return attachment
    },
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await standIn.close()
    },
  }
}

const verifyExampleToken: VerifyToken = async (token) => {
  if (token === 'token of sanne') return sanne
  throw new AccessError('access/invalid-token')
}
