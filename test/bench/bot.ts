import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { startChild } from '../../infra/local/childProcess.ts'
import { openDatabase } from '../../src/database/open.ts'
import { crowdMember } from '../clients/corpus/crowd.ts'
import { administration } from '../clients/people.ts'
import { type ChildServer, childServer } from '../e2e/childServer.ts'
import { type BotStandIn, startBotStandIn } from '../standIns/bot/index.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import { storeCrowd } from './crowd.ts'
import { line, quantile, timeByTurns } from './figures.ts'

const clients = 20_000
const conversations = 50
const certificate = join(import.meta.dirname, '../standIns/tls/localhost.crt')

/**
 * Measures "find client" against a bot that repeats every message, one by one and in fifty conversations at once. Then
 * breaks the token service, while Exact is not connected either, and measures the search beside a message.
 */
export async function benchBot(databaseUrl: string): Promise<readonly string[]> {
  await storeCrowd(clients, databaseUrl)
  await storeAdministration(databaseUrl)
  const channel = await startBotStandIn()
  const exact = await startExactStandIn({ clients: 1 })
  const server = await childServer(exact, databaseUrl, environment(channel))
  const echo = await startEcho(channel)
  try {
    await server.start()
    await signIn(channel, server)
    const authorization = `Bearer ${await channel.token()}`
    const bot = sender(`${server.url}/api/messages`, { channel, authorization })
    const repeat = sender(`${echo.url}/api/messages`, { channel, authorization })
    const oneByOne = await timeByTurns(1_000, repeat.say, bot.say)
    const atOnce = [await timeAtOnce(repeat.say), await timeAtOnce(bot.say)] as const
    const cards = channel.sent.filter((post) => JSON.stringify(post).includes('Cliëntnummer'))
    channel.breakTokens('hang')
    const searched = await timeSearches(bot.search)
    return [
      ...compared('find client', oneByOne, { most: 1.5 }),
      ...compared(`find client, ${conversations} conversations at once`, atOnce, { most: 1.5 }),
      line('messages answered with the card of a client', cards.length, ''),
      line('search beside a message, token service silent, longest', Math.max(...searched), 'ms', {
        most: 1_000,
      }),
    ]
  } finally {
    await echo.close()
    await server.close()
    await exact.close()
    await channel.close()
  }
}

/** A card names the administration of its client. */
async function storeAdministration(databaseUrl: string): Promise<void> {
  const { database, close } = await openDatabase({ kind: 'postgres', url: databaseUrl })
  try {
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
  } finally {
    await close()
  }
}

function environment(channel: BotStandIn): { readonly [name: string]: string } {
  return {
    BOT_APP_ID: channel.appId,
    BOT_APP_PASSWORD: channel.appPassword,
    BOT_OPENID_METADATA_URL: channel.openIdMetadataUrl,
    BOT_TOKEN_ISSUER: channel.tokenIssuer,
    BOT_LOGIN_URL: channel.loginUrl,
    BOT_OAUTH_URL: channel.oauthUrl,
    BOT_OAUTH_CONNECTION: 'portal',
    NODE_EXTRA_CA_CERTS: certificate,
  }
}

const tenantId = '7e000000-0000-4000-8000-000000000001'
const employeeId = (employee: number) => `5a000000-0000-4000-8000-${String(employee + 1).padStart(12, '0')}`

/** Stores a token for each employee, so that no one exceeds the limit on searches. */
async function signIn(channel: BotStandIn, server: ChildServer): Promise<void> {
  for (let employee = 0; employee < conversations; employee += 1) {
    const person = { oid: employeeId(employee), name: `Medewerker ${employee}`, roles: ['Desk.Read'] }
    channel.signIn(`29:${employee}`, await server.token(person))
  }
}

async function startEcho(channel: BotStandIn) {
  const folder = await mkdtemp(join(tmpdir(), 'portal-echo-'))
  const child = startChild({
    name: 'The echo bot',
    arguments: [
      join(import.meta.dirname, 'echoBot.ts'),
      `--app-id=${channel.appId}`,
      `--app-password=${channel.appPassword}`,
      `--metadata-url=${channel.openIdMetadataUrl}`,
      `--token-issuer=${channel.tokenIssuer}`,
      `--login-url=${channel.loginUrl}`,
      `--oauth-url=${channel.oauthUrl}`,
      `--tenant=${tenantId}`,
    ],
    environment: { ...process.env, NODE_EXTRA_CA_CERTS: certificate },
    folder: process.cwd(),
    logFile: join(folder, 'echo.log'),
  })
  const { url } = z.object({ url: z.string() }).parse(await child.firstMessage)
  const close = async () => {
    await child.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url, close }
}

/** Returns functions that send the message or the search number `index` to a bot and wait until it has answered. */
function sender(url: string, given: { readonly channel: BotStandIn; readonly authorization: string }) {
  const agent = new Agent({ keepAlive: true })
  let activities = 0
  const send = async (index: number, more: object) => {
    const employee = index % conversations
    const { status } = await post(url, agent, given.authorization, {
      id: `activity-${++activities}`,
      channelId: 'msteams',
      serviceUrl: given.channel.serviceUrl,
      locale: 'nl-NL',
      from: { id: `29:${employee}`, aadObjectId: employeeId(employee) },
      recipient: { id: '28:bot' },
      conversation: { id: `a:${employee}`, conversationType: 'personal', tenantId },
      ...more,
    })
    if (status !== 200) throw new Error(`the bot answered ${status}`)
  }
  const wanted = (index: number) => crowdMember((index * 37) % clients).number
  return {
    say: (index: number) => send(index, { type: 'message', text: `find client ${wanted(index)}` }),
    search: (index: number) => {
      const parameters = [{ name: 'q', value: wanted(index) }]
      const value = { commandId: 'findClient', parameters }
      return send(index, { type: 'invoke', name: 'composeExtension/query', value })
    },
  }
}

/** Uses Node's plain HTTP client, because the overhead of `fetch` would be counted as the bot's. */
function post(
  url: string,
  agent: Agent,
  authorization: string,
  activity: object,
): Promise<{ readonly status: number }> {
  const body = JSON.stringify(activity)
  const headers = {
    authorization,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0 }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Returns the milliseconds of twenty messages in each conversation, all conversations at once. */
async function timeAtOnce(say: (index: number) => Promise<void>): Promise<readonly number[]> {
  const times: number[] = []
  const talk = async (employee: number) => {
    for (let turn = 0; turn < 20; turn += 1) {
      const begin = performance.now()
      await say(turn * conversations + employee)
      times.push(performance.now() - begin)
    }
  }
  await Promise.all(Array.from({ length: conversations }, (_, employee) => talk(employee)))
  return times
}

async function timeSearches(search: (index: number) => Promise<void>): Promise<readonly number[]> {
  const times: number[] = []
  for (let index = 0; index < 10; index += 1) {
    const begin = performance.now()
    await search(index)
    times.push(performance.now() - begin)
  }
  return times
}

function compared(
  what: string,
  [echo, bot]: readonly [readonly number[], readonly number[]],
  budget: { readonly most: number },
): readonly string[] {
  const [own, repeated] = [quantile(bot, 0.95), quantile(echo, 0.95)]
  return [
    line(`${what}, p50`, quantile(bot, 0.5), 'ms'),
    line(`${what}, p95`, own, 'ms'),
    line(`${what}, echo bot p95`, repeated, 'ms'),
    line(`${what}, p95 ÷ echo bot p95`, own / repeated, '×', budget),
  ]
}
