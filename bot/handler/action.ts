import { z } from 'zod'
import { readAction } from '../actions.ts'
import { refusalText } from '../answers/refusal.ts'
import { needsSignIn, signInContent } from './askToSignIn.ts'
import { cardType } from './deliver.ts'
import { noteRefusal } from './refusal.ts'
import type { HandlerOptions, InvokeAnswer, Visit } from './visit.ts'

const actionInvoke = z.object({
  action: z.looseObject({}),
  authentication: z.object({ token: z.string().min(1) }).nullish(),
  state: z.string().nullish(),
})

/** Answers a button with the card that replaces the one it is on, or with a message if there is none. */
export async function receiveAction(
  options: HandlerOptions,
  visit: Visit,
  value: unknown,
): Promise<InvokeAnswer> {
  const read = actionInvoke.safeParse(value)
  if (!read.success) return { status: 400 }
  return { status: 200, body: await answerAction(options, visit, read.data) }
}

async function answerAction(
  options: HandlerOptions,
  visit: Visit,
  { action, authentication, state }: z.infer<typeof actionInvoke>,
): Promise<object> {
  const { arrival, tokens } = visit
  try {
    if (authentication && (await tokens.exchange(authentication.token)) === null)
      return preconditionFailed(visit)
    if (state) await tokens.get(state)
    const employee = await options.recognise(arrival, tokens)
    const card = await options.answers.action(employee, arrival, readAction(action))
    return { statusCode: 200, type: cardType, value: card }
  } catch (error) {
    return refusedAction(options, visit, error)
  }
}

/** Asks for a sign-in, or returns the reason as a message, which Teams shows beside the card. The card stays. */
async function refusedAction(options: HandlerOptions, visit: Visit, error: unknown): Promise<object> {
  const { connection } = options
  if (needsSignIn(error) && connection !== null) {
    try {
      const value = await signInContent(visit, connection)
      return { statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest', value }
    } catch (failure) {
      return refusedAction(options, visit, failure)
    }
  }
  noteRefusal(options, error)
  const value = refusalText(visit.voice, error)
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value }
}

/** Returns the refusal of Teams' token. Teams then shows the sign-in button. */
function preconditionFailed({ voice }: Visit): object {
  return {
    statusCode: 412,
    type: 'application/vnd.microsoft.error.preconditionFailed',
    value: { code: '412', message: voice.texts('signIn.failed') },
  }
}
