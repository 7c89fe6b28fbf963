import { z } from 'zod'
import { readAction } from '../actions.ts'
import { needsSignIn, signInContent } from './askToSignIn.ts'
import { cardType } from './deliver.ts'
import { refusal } from './refusal.ts'
import type { HandlerOptions, InvokeAnswer, Visit } from './visit.ts'

const actionInvoke = z.object({
  action: z.looseObject({}),
  authentication: z.object({ token: z.string().min(1) }).nullish(),
  state: z.string().nullish(),
})

/** Answers a button with the card that replaces the one it is on. */
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

/** Returns the refusal of Teams' token. Teams then shows the sign-in button. */
function preconditionFailed({ voice }: Visit): object {
  return {
    statusCode: 412,
    type: 'application/vnd.microsoft.error.preconditionFailed',
    value: { code: '412', message: voice.texts('signIn.failed') },
  }
}
