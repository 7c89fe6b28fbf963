import { type Activity, CardFactory, type TurnContext } from 'botbuilder'
import type { UserTokenClient } from 'botframework-connector'
import type { Logger } from 'pino'
import { z } from 'zod'
import { readAction } from './actions.ts'
import { type Handler, technical } from './adapter.ts'
import { askToSignInElsewhere } from './answers/groupChat.ts'
import { message, type Voice } from './answers/message.ts'
import { answerRefusal, knownCode, refusalText } from './answers/refusal.ts'
import { type Arrival, readArrival } from './arrival.ts'
import type { Card } from './cards/render.ts'
import { type Answers, createVoice } from './chooseAnswer.ts'
import { BotError } from './errors.ts'
import { messageAnswer, readExtensionQuery, resultAnswer, signInAnswer } from './extension.ts'
import type { Links } from './links.ts'
import type { Recognise, UserTokens } from './signIn.ts'
import { userTokens } from './userTokens.ts'

type Parts = {
  readonly answers: Answers
  readonly recognise: Recognise
  /** Name of the OAuth connection; null when none is configured. */
  readonly connection: string | null
  readonly links: Links
  readonly log: Logger
}

/** One arrival with the Bot Framework's things around it. */
type Visit = {
  readonly context: TurnContext
  readonly arrival: Arrival
  readonly voice: Voice
  readonly client: UserTokenClient
  readonly tokens: UserTokens
}

const cardType = 'application/vnd.microsoft.card.adaptive'
const tokenExchange = z.object({ id: z.string().optional(), token: z.string().min(1) })
const actionInvoke = z.object({
  action: z.unknown(),
  authentication: z.object({ token: z.string().min(1) }).nullish(),
  state: z.string().nullish(),
})

/** Takes what arrives, by its kind, and sends the answer back. */
export function createHandler(parts: Parts): Handler {
  return async (context, client) => {
    const arrival = readArrival(context.activity)
    const visit: Visit = {
      context,
      arrival,
      voice: createVoice(arrival.language, parts.links),
      client,
      tokens: userTokens(context.activity, client, parts.connection),
    }
    switch (context.activity.type) {
      case 'message':
        return receiveMessage(parts, visit)
      case 'conversationUpdate':
        return welcome(parts, visit)
      case 'invoke':
        return respond(context, await receiveInvoke(parts, visit))
      default:
        return
    }
  }
}

async function receiveMessage(parts: Parts, visit: Visit): Promise<void> {
  const { context, arrival, tokens } = visit
  try {
    const employee = await parts.recognise(arrival, tokens)
    await sendCard(visit, await parts.answers.message(employee, arrival))
  } catch (error) {
    if (isSignInWanted(error)) return askToSignIn(parts, visit)
    await sendCard(visit, refusal(parts, visit, error))
  }
  async function askToSignIn({ connection }: Parts, { voice, client }: Visit): Promise<void> {
    if (arrival.inGroup || connection === null) return sendCard(visit, askToSignInElsewhere(voice))
    const content = await signInContent(visit, client, connection)
    await context.sendActivity({
      attachments: [{ contentType: CardFactory.contentTypes.oauthCard, content }],
      summary: voice.texts('signIn.title'),
    })
  }
}

/** Greets in a chat of one's own; a group is not disturbed. */
async function welcome({ answers }: Parts, visit: Visit): Promise<void> {
  const { membersAdded, recipient } = visit.context.activity
  const added = membersAdded?.some((member) => member.id === recipient.id) ?? false
  if (added && !visit.arrival.inGroup) await sendCard(visit, answers.help(visit.arrival))
}

type InvokeAnswer = { readonly status: number; readonly body?: object }

async function receiveInvoke(parts: Parts, visit: Visit): Promise<InvokeAnswer> {
  const { name, value } = visit.context.activity
  switch (name) {
    case 'adaptiveCard/action':
      return { status: 200, body: await receiveAction(parts, visit, value) }
    case 'composeExtension/query':
      return receiveQuery(parts, visit, value)
    case 'signin/tokenExchange':
      return exchange(parts, visit, value)
    case 'signin/verifyState':
      return finishSignIn(visit, value)
    default:
      return { status: 501 }
  }
}

async function receiveAction(parts: Parts, visit: Visit, value: unknown): Promise<object> {
  const { arrival, client, tokens } = visit
  try {
    const { action, authentication, state } = actionInvoke.parse(value ?? {})
    if (authentication && (await tokens.exchange(authentication.token)) === null)
      return preconditionFailed(visit)
    if (state) await tokens.get(state)
    const employee = await parts.recognise(arrival, tokens)
    const card = await parts.answers.action(employee, arrival, readAction(action))
    return { statusCode: 200, type: cardType, value: card }
  } catch (error) {
    if (isSignInWanted(error) && parts.connection !== null) {
      const content = await signInContent(visit, client, parts.connection)
      return { statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest', value: content }
    }
    return { statusCode: 200, type: cardType, value: refusal(parts, visit, error) }
  }
}

/** Somebody looks for a client to put into a message. 412 when Teams' token was not enough, so that it asks for consent. */
async function receiveQuery(parts: Parts, visit: Visit, value: unknown): Promise<InvokeAnswer> {
  const { arrival, client, tokens, voice } = visit
  const query = readExtensionQuery(value)
  if (query === null) return { status: 400 }
  try {
    if (query.token && (await tokens.exchange(query.token)) === null) return { status: 412 }
    if (query.code) await tokens.get(query.code)
    const employee = await parts.recognise(arrival, tokens)
    const found = await parts.answers.extension(employee, arrival, query)
    return { status: 200, body: typeof found === 'string' ? messageAnswer(found) : resultAnswer(found) }
  } catch (error) {
    if (isSignInWanted(error) && parts.connection !== null) {
      const { signInLink = parts.links.start } = await client.getSignInResource(
        parts.connection,
        visit.context.activity,
        '',
      )
      return { status: 200, body: signInAnswer(signInLink, voice.texts('signIn.button')) }
    }
    noteRefusal(parts, error)
    return { status: 200, body: messageAnswer(refusalText(voice, error)) }
  }
}

/** Tells Teams that its token was not enough, so that it shows the button to sign in. */
function preconditionFailed({ voice }: Visit): object {
  return {
    statusCode: 412,
    type: 'application/vnd.microsoft.error.preconditionFailed',
    value: { code: '412', message: voice.texts('signIn.failed') },
  }
}

/** Teams brings a token by itself; every open Teams of the person does, so only the first is answered aloud. */
async function exchange(parts: Parts, visit: Visit, value: unknown): Promise<InvokeAnswer> {
  const { tokens, voice } = visit
  const request = tokenExchange.safeParse(value)
  if (!request.success) return { status: 400 }
  const already = (await tokens.get()) !== null
  if ((await tokens.exchange(request.data.token)) === null) {
    const { connection } = parts
    const failureDetail = voice.texts('signIn.failed')
    return { status: 412, body: { id: request.data.id, connectionName: connection, failureDetail } }
  }
  if (!already) await confirmSignIn(visit)
  return { status: 200 }
}

async function finishSignIn(visit: Visit, value: unknown): Promise<InvokeAnswer> {
  const { state } = z.object({ state: z.string().optional() }).parse(value ?? {})
  if (!state || (await visit.tokens.get(state)) === null) return { status: 404 }
  await confirmSignIn(visit)
  return { status: 200 }
}

async function confirmSignIn(visit: Visit): Promise<void> {
  const { texts } = visit.voice
  await sendCard(
    visit,
    message(visit.voice, { title: texts('signIn.title'), paragraphs: [texts('signIn.done')] }),
  )
}

function isSignInWanted(error: unknown): boolean {
  return error instanceof BotError && error.code === 'bot/not-signed-in'
}

function refusal(parts: Parts, { voice }: Visit, error: unknown): Card {
  noteRefusal(parts, error)
  return answerRefusal(voice, error)
}

function noteRefusal({ log }: Parts, error: unknown): void {
  const code = knownCode(error)
  if (code) log.info({ code }, 'the bot gave no data')
  else log.error(technical(error), 'the bot could not answer')
}

/** The previews in Teams' activity feed are made of the summary, so it tells nothing. */
async function sendCard({ context, voice }: Visit, content: Card): Promise<void> {
  const activity: Partial<Activity> = {
    type: 'message',
    attachments: [{ contentType: cardType, content }],
    summary: voice.texts('answer.summary'),
  }
  await context.sendActivity(activity)
}

async function respond(context: TurnContext, answer: InvokeAnswer): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: answer })
}

async function signInContent({ context, voice }: Visit, client: UserTokenClient, connection: string) {
  const { signInLink, tokenExchangeResource, tokenPostResource } = await client.getSignInResource(
    connection,
    context.activity,
    '',
  )
  const { texts } = voice
  return {
    text: texts('signIn.text'),
    connectionName: connection,
    buttons: [
      { type: 'signin', title: texts('signIn.button'), text: texts('signIn.button'), value: signInLink },
    ],
    tokenExchangeResource,
    tokenPostResource,
  }
}
