import type { Employee } from '../../src/access/index.ts'
import { refusalText } from '../answers/refusal.ts'
import {
  type ExtensionQuery,
  linkAnswer,
  messageAnswer,
  readExtensionQuery,
  readLinkQuery,
  resultAnswer,
  signInAnswer,
} from '../extension.ts'
import { needsSignIn, signInResource } from './askToSignIn.ts'
import { createDeadline } from './deadline.ts'
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
  const query = readExtensionQuery(value)
  if (query === null) return { status: 400 }
  return answerQuery(options, visit, query, async (employee) => {
    const results = await options.answers.extension(employee, visit.arrival, query)
    return typeof results === 'string' ? messageAnswer(results) : resultAnswer(results)
  })
}

async function answerQuery(
  options: HandlerOptions,
  visit: Visit,
  { token, code }: Pick<ExtensionQuery, 'token' | 'code'>,
  answer: (employee: Employee) => Promise<object>,
): Promise<InvokeAnswer> {
  const { arrival, tokens } = visit
  const inTime = createDeadline(signInMilliseconds)
  try {
    if (token && (await inTime(tokens.exchange(token))) === null) return { status: 412 }
    if (code) await inTime(tokens.get(code))
    return { status: 200, body: await answer(await inTime(options.recognise(arrival, tokens))) }
  } catch (error) {
    return refusedQuery(options, visit, error, inTime)
  }
}

/** How long signing in may take. The rest of a second is for the answer, because the employee is typing. */
const signInMilliseconds = 800

/** Answers a link to the portal in a message that is being written. A link that leads nowhere gets no card. */
export async function receiveLinkQuery(
  options: HandlerOptions,
  visit: Visit,
  value: unknown,
): Promise<InvokeAnswer> {
  const query = readLinkQuery(value)
  if (query === null) return { status: 400 }
  return answerQuery(options, visit, query, async (employee) => {
    const card = await options.answers.unfurl(employee, visit.arrival, query.link)
    return card === null ? {} : linkAnswer(card)
  })
}

/** Asks for a sign-in, or returns the reason as a sentence in place of the results. */
async function refusedQuery(
  options: HandlerOptions,
  visit: Visit,
  error: unknown,
  inTime: ReturnType<typeof createDeadline>,
): Promise<InvokeAnswer> {
  const { connection, links } = options
  const { voice } = visit
  if (needsSignIn(error) && connection !== null) {
    try {
      const { signInLink = links.start } = await inTime(signInResource(visit, connection))
      return { status: 200, body: signInAnswer(signInLink, voice.texts('signIn.button')) }
    } catch (failure) {
      return refusedQuery(options, visit, failure, inTime)
    }
  }
  noteRefusal(options, error)
  return { status: 200, body: messageAnswer(refusalText(voice, error)) }
}
