import { CardFactory } from 'botbuilder'
import type { UserTokenClient } from 'botframework-connector'
import { technical } from '../adapter.ts'
import { askToSignInElsewhere } from '../answers/groupChat.ts'
import type { Arrival } from '../arrival.ts'
import { BotError } from '../errors.ts'
import { deliver, sendCard } from './deliver.ts'
import type { HandlerOptions, Visit } from './visit.ts'

export function needsSignIn(error: unknown): boolean {
  return error instanceof BotError && error.code === 'bot/not-signed-in'
}

/** Sends a sign-in card and stores the question. In a group, asks the person to sign in in their own chat. */
export async function askToSignIn(options: HandlerOptions, visit: Visit): Promise<void> {
  const { connection } = options
  const { arrival, client, voice } = visit
  if (arrival.inGroup || connection === null) return sendCard(visit, askToSignInElsewhere(voice))
  await keepQuestion(options, visit)
  const content = await signInContent(visit, client, connection)
  await deliver(visit, {
    type: 'message',
    attachments: [{ contentType: CardFactory.contentTypes.oauthCard, content }],
    summary: voice.texts('signIn.title'),
  })
}

/** Stores the question, to answer it once its sender has signed in. */
async function keepQuestion({ log, memory }: HandlerOptions, { arrival }: Visit): Promise<void> {
  try {
    await memory.keepQuestion(ownerOf(arrival), arrival.text)
  } catch (error) {
    log.error(technical(error), 'the bot could not keep a question')
  }
}

export function ownerOf({ personId, conversationId }: Arrival) {
  return { personId: personId ?? '', conversationId }
}

export async function signInContent({ context, voice }: Visit, client: UserTokenClient, connection: string) {
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
