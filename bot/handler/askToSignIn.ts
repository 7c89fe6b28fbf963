import { CardFactory } from 'botbuilder'
import { technical } from '../adapter.ts'
import { askToSignInElsewhere } from '../answers/groupChat.ts'
import type { Arrival } from '../arrival.ts'
import { BotError } from '../errors.ts'
import { type Asked, askedText } from './asked.ts'
import { deliver, sendCard } from './deliver.ts'
import { refusal } from './refusal.ts'
import type { HandlerOptions, Visit } from './visit.ts'

export function needsSignIn(error: unknown): boolean {
  return error instanceof BotError && error.code === 'bot/not-signed-in'
}

/**
 * Sends a sign-in card and stores the question, or says what to do if signing in is impossible. In a group, asks the
 * person to sign in in their own chat.
 */
export async function askToSignIn(options: HandlerOptions, visit: Visit, asked: Asked): Promise<void> {
  const { connection } = options
  const { arrival, voice } = visit
  if (arrival.inGroup || connection === null) return sendCard(visit, askToSignInElsewhere(voice))
  await keepQuestion(options, visit, asked)
  let content: object
  try {
    content = await signInContent(visit, connection)
  } catch (error) {
    return sendCard(visit, refusal(options, visit, error))
  }
  await deliver(visit, {
    type: 'message',
    attachments: [{ contentType: CardFactory.contentTypes.oauthCard, content }],
    summary: voice.texts('signIn.title'),
  })
}

/** Stores the question, to answer it once its sender has signed in. */
async function keepQuestion(
  { log, memory }: HandlerOptions,
  { arrival }: Visit,
  asked: Asked,
): Promise<void> {
  try {
    await memory.keepQuestion(ownerOf(arrival), askedText(asked))
  } catch (error) {
    log.error(technical(error), 'the bot could not keep a question')
  }
}

export function ownerOf({ personId, conversationId }: Arrival) {
  return { personId: personId ?? '', conversationId }
}

export async function signInContent(visit: Visit, connection: string) {
  const { texts } = visit.voice
  const { signInLink, tokenExchangeResource, tokenPostResource } = await signInResource(visit, connection)
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

/** Requests the sign-in link of the token service. Throws `bot/sign-in-unavailable` if the service fails. */
export async function signInResource({ client, context, log }: Visit, connection: string) {
  try {
    return await client.getSignInResource(connection, context.activity, '')
  } catch (error) {
    log.error(technical(error), 'the bot could not make a sign-in link')
    throw new BotError('bot/sign-in-unavailable', { cause: error })
  }
}
