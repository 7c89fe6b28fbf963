import { setTimeout as delay } from 'node:timers/promises'
import { type Activity, CardFactory, type TurnContext } from 'botbuilder'
import type { UserTokenClient } from 'botframework-connector'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Employee } from '../src/access/index.ts'
import { readAction, readFlatAction } from './actions.ts'
import { type Handler, technical } from './adapter.ts'
import { askToSignInElsewhere } from './answers/groupChat.ts'
import type { Voice } from './answers/message.ts'
import { answerRefusal, knownCode, refusalText } from './answers/refusal.ts'
import { cardReply, type Reply } from './answers/reply.ts'
import { type Arrival, readArrival } from './arrival.ts'
import type { Card } from './cards/render.ts'
import { type Answers, createVoice } from './chooseAnswer.ts'
import { BotError } from './errors.ts'
import { messageAnswer, readExtensionQuery, resultAnswer, signInAnswer } from './extension.ts'
import type { Links } from './links.ts'
import type { Memory } from './memory.ts'
import type { Recognise, UserTokens } from './signIn.ts'
import { userTokens } from './userTokens.ts'

type HandlerOptions = {
  readonly answers: Answers
  readonly recognise: Recognise
  /** The name of the OAuth connection; null if none is configured. */
  readonly connection: string | null
  readonly links: Links
  readonly memory: Memory
  readonly log: Logger
}

/** An activity and what the Bot Framework provides to answer it. */
type Visit = {
  readonly context: TurnContext
  readonly arrival: Arrival
  readonly voice: Voice
  readonly client: UserTokenClient
  readonly tokens: UserTokens
  readonly log: Logger
}

const cardType = 'application/vnd.microsoft.card.adaptive'
const tokenExchange = z.object({ id: z.string().optional(), token: z.string().min(1) })
const actionInvoke = z.object({
  action: z.looseObject({}),
  authentication: z.object({ token: z.string().min(1) }).nullish(),
  state: z.string().nullish(),
})

/** Creates the handler that answers each activity by its type. */
export function createHandler(options: HandlerOptions): Handler {
  return async (context, client) => {
    const arrival = readArrival(context.activity)
    const visit: Visit = {
      context,
      arrival,
      voice: createVoice(arrival.language, options.links),
      client,
      tokens: userTokens(context.activity, client, options.connection),
      log: options.log,
    }
    const key = keyOf(context.activity)
    if (key !== null && !(await isFirst(options, key))) return repeated(visit)
    switch (context.activity.type) {
      case 'message':
      case 'messageUpdate':
        return receiveMessage(options, visit)
      case 'conversationUpdate':
        return welcome(options, visit)
      case 'invoke':
        return respond(context, await answerInvoke(options, visit))
      default:
        return
    }
  }
}

/** Returns a key that is the same each time Teams sends this activity; null if it has no id. */
function keyOf({ conversation, id, localTimestamp, timestamp, type }: Activity): string | null {
  if (!id) return null
  // An edited message keeps its id; the moment tells one edit from the next.
  const edit = type === 'messageUpdate' ? String(timestamp ?? localTimestamp ?? '') : ''
  return [conversation.id, type, id, edit].join('|')
}

/** Without a database nothing can be shown anyway, so the answer says so. */
async function isFirst({ log, memory }: HandlerOptions, key: string): Promise<boolean> {
  try {
    return await memory.claim(key)
  } catch (error) {
    log.error(technical(error), 'the bot could not note an activity')
    return true
  }
}

/** An invoke must be answered; the answer to its first arrival is on its way. */
async function repeated({ context }: Visit): Promise<void> {
  if (context.activity.type === 'invoke') await respond(context, { status: 409 })
}

async function receiveMessage(options: HandlerOptions, visit: Visit): Promise<void> {
  const { arrival, tokens } = visit
  let reply: Reply
  try {
    const employee = await options.recognise(arrival, tokens)
    reply = await answerTo(options, employee, visit)
  } catch (error) {
    if (needsSignIn(error)) return askToSignIn(options, visit)
    reply = cardReply(refusal(options, visit, error))
  }
  // Outside the try, so that a reply that fails is not followed by another.
  await sendReply(visit, reply)
  async function askToSignIn({ connection }: HandlerOptions, { voice, client }: Visit): Promise<void> {
    if (arrival.inGroup || connection === null) return sendCard(visit, askToSignInElsewhere(voice))
    await keepQuestion(options, visit)
    const content = await signInContent(visit, client, connection)
    await deliver(visit, {
      type: 'message',
      attachments: [{ contentType: CardFactory.contentTypes.oauthCard, content }],
      summary: voice.texts('signIn.title'),
    })
  }
}

/** Answers a message, or the button of a client that sends buttons as messages. */
async function answerTo(
  { answers }: HandlerOptions,
  employee: Employee,
  { arrival, context }: Visit,
): Promise<Reply> {
  const { value } = context.activity
  if (value === undefined || value === null || arrival.text !== '') {
    return answers.message(employee, arrival)
  }
  return cardReply(await answers.action(employee, arrival, readFlatAction(value)))
}

/** Greets a person in their own chat. The bot stays silent when it is added to a group. */
async function welcome({ answers }: HandlerOptions, visit: Visit): Promise<void> {
  const { membersAdded, recipient } = visit.context.activity
  const members = z
    .array(z.object({ id: z.string() }))
    .catch([])
    .parse(membersAdded)
  const added = members.some(({ id }) => id === recipient.id)
  if (added && !visit.arrival.inGroup) await sendCard(visit, answers.help(visit.arrival))
}

type InvokeAnswer = { readonly status: number; readonly body?: object }

/** An invoke that fails is still answered, because Teams waits for it. */
async function answerInvoke(options: HandlerOptions, visit: Visit): Promise<InvokeAnswer> {
  try {
    return await receiveInvoke(options, visit)
  } catch (error) {
    noteRefusal(options, error)
    return { status: 503 }
  }
}

async function receiveInvoke(options: HandlerOptions, visit: Visit): Promise<InvokeAnswer> {
  const { name, value } = visit.context.activity
  switch (name) {
    case 'adaptiveCard/action':
      return receiveAction(options, visit, value)
    case 'composeExtension/query':
      return receiveQuery(options, visit, value)
    case 'signin/tokenExchange':
      return exchange(options, visit, value)
    case 'signin/verifyState':
      return finishSignIn(options, visit, value)
    case 'signin/failure':
      noteSignInFailure(options, value)
      return { status: 200 }
    default:
      return { status: 501 }
  }
}

/** Teams says why it could not sign someone in without asking, such as `resourcematchfailed`. */
function noteSignInFailure({ log }: HandlerOptions, value: unknown): void {
  const { code } = z
    .object({ code: z.string().max(60) })
    .catch({ code: 'unknown' })
    .parse(value)
  log.warn({ code }, 'Teams could not sign an employee in')
}

async function receiveAction(options: HandlerOptions, visit: Visit, value: unknown): Promise<InvokeAnswer> {
  const read = actionInvoke.safeParse(value)
  if (!read.success) return { status: 400 }
  return { status: 200, body: await answerAction(options, visit, read.data) }
}

async function answerAction(
  options: HandlerOptions,
  visit: Visit,
  { action, authentication, state }: z.infer<typeof actionInvoke>,
): Promise<object> {
  const { arrival, client, tokens } = visit
  try {
    if (authentication && (await tokens.exchange(authentication.token)) === null)
      return preconditionFailed(visit)
    if (state) await tokens.get(state)
    const employee = await options.recognise(arrival, tokens)
    const card = await options.answers.action(employee, arrival, readAction(action))
    return { statusCode: 200, type: cardType, value: card }
  } catch (error) {
    if (needsSignIn(error) && options.connection !== null) {
      const content = await signInContent(visit, client, options.connection)
      return { statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest', value: content }
    }
    return { statusCode: 200, type: cardType, value: refusal(options, visit, error) }
  }
}

/** Answers a search for a client to put into a message. Returns 412 if Teams' token is refused; Teams then asks for consent. */
async function receiveQuery(options: HandlerOptions, visit: Visit, value: unknown): Promise<InvokeAnswer> {
  const { arrival, client, tokens, voice } = visit
  const query = readExtensionQuery(value)
  if (query === null) return { status: 400 }
  try {
    if (query.token && (await tokens.exchange(query.token)) === null) return { status: 412 }
    if (query.code) await tokens.get(query.code)
    const employee = await options.recognise(arrival, tokens)
    const results = await options.answers.extension(employee, arrival, query)
    return { status: 200, body: typeof results === 'string' ? messageAnswer(results) : resultAnswer(results) }
  } catch (error) {
    if (needsSignIn(error) && options.connection !== null) {
      const { signInLink = options.links.start } = await client.getSignInResource(
        options.connection,
        visit.context.activity,
        '',
      )
      return { status: 200, body: signInAnswer(signInLink, voice.texts('signIn.button')) }
    }
    noteRefusal(options, error)
    return { status: 200, body: messageAnswer(refusalText(voice, error)) }
  }
}

/** Tells Teams that its token was refused. Teams then shows the sign-in button. */
function preconditionFailed({ voice }: Visit): object {
  return {
    statusCode: 412,
    type: 'application/vnd.microsoft.error.preconditionFailed',
    value: { code: '412', message: voice.texts('signIn.failed') },
  }
}

/** Exchanges the token that Teams sends. Every device of the person sends one, so only the first gets a message. */
async function exchange(options: HandlerOptions, visit: Visit, value: unknown): Promise<InvokeAnswer> {
  const { tokens, voice } = visit
  const request = tokenExchange.safeParse(value)
  if (!request.success) return { status: 400 }
  const isSignedIn = (await tokens.get()) !== null
  if ((await tokens.exchange(request.data.token)) === null) {
    const { connection } = options
    const failureDetail = voice.texts('signIn.failed')
    return { status: 412, body: { id: request.data.id, connectionName: connection, failureDetail } }
  }
  if (!isSignedIn) await answerAfterSignIn(options, visit)
  return { status: 200 }
}

async function finishSignIn(options: HandlerOptions, visit: Visit, value: unknown): Promise<InvokeAnswer> {
  const read = z.object({ state: z.string().optional() }).safeParse(value ?? {})
  if (!read.success) return { status: 400 }
  const { state } = read.data
  if (!state || (await visit.tokens.get(state)) === null) return { status: 404 }
  await answerAfterSignIn(options, visit)
  return { status: 200 }
}

function ownerOf({ personId, conversationId }: Arrival) {
  return { personId: personId ?? '', conversationId }
}

/** Keeps the question, so that it is answered once its sender has signed in. */
async function keepQuestion({ log, memory }: HandlerOptions, { arrival }: Visit): Promise<void> {
  try {
    await memory.keepQuestion(ownerOf(arrival), arrival.text)
  } catch (error) {
    log.error(technical(error), 'the bot could not keep a question')
  }
}

/** Answers the question that waited. Every device of a person signs in; the first to arrive takes the question. */
async function answerAfterSignIn(options: HandlerOptions, visit: Visit): Promise<void> {
  const question = await options.memory.takeQuestion(ownerOf(visit.arrival))
  if (question === null) return
  const asked = { ...visit, arrival: { ...visit.arrival, text: question } }
  await receiveMessage(options, asked)
}

function needsSignIn(error: unknown): boolean {
  return error instanceof BotError && error.code === 'bot/not-signed-in'
}

function refusal(options: HandlerOptions, { voice }: Visit, error: unknown): Card {
  noteRefusal(options, error)
  return answerRefusal(voice, error)
}

function noteRefusal({ log }: HandlerOptions, error: unknown): void {
  const code = knownCode(error)
  if (code) log.info({ code }, 'the bot gave no data')
  else log.error(technical(error), 'the bot could not answer')
}

async function sendReply(visit: Visit, reply: Reply): Promise<void> {
  if (reply.kind === 'card') await sendCard(visit, reply.card)
  if (reply.kind === 'text') await deliver(visit, { type: 'message', text: reply.text })
}

/** Sends a card. Teams shows the summary in its activity feed, so the summary holds no data. */
async function sendCard(visit: Visit, content: Card): Promise<void> {
  const { voice } = visit
  const activity: Partial<Activity> = {
    type: 'message',
    attachments: [{ contentType: cardType, content }],
    summary: voice.texts('answer.summary'),
  }
  await deliver(visit, activity)
}

const retryMilliseconds = 1_000
const failedDelivery = z.object({ statusCode: z.number() })

/**
 * Posts a reply. Posts it once more only if the channel says that it refused the first for now; after any other
 * failure the reply may already stand in the chat.
 */
async function deliver({ context, log }: Visit, activity: Partial<Activity>): Promise<void> {
  for (const isLast of [false, true]) {
    try {
      await context.sendActivity(activity)
      return
    } catch (error) {
      const status = failedDelivery.safeParse(error).data?.statusCode
      const isRefusedForNow = status === 412 || status === 429
      if (isLast || !isRefusedForNow) {
        log.error({ status, ...technical(error) }, 'a reply was not delivered')
        return
      }
      await delay(retryMilliseconds)
    }
  }
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
