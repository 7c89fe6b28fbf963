import { refusalText } from '../answers/refusal.ts'
import { messageAnswer, readExtensionQuery, resultAnswer, signInAnswer } from '../extension.ts'
import { needsSignIn } from './askToSignIn.ts'
import { noteRefusal } from './refusal.ts'
import type { HandlerOptions, InvokeAnswer, Visit } from './visit.ts'

/**
 * Answers a search for a client to put into a message. Returns 412 if Teams' token is refused; Teams then asks for
 * consent.
 */
export async function receiveQuery(
  options: HandlerOptions,
  visit: Visit,
  value: unknown,
): Promise<InvokeAnswer> {
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
