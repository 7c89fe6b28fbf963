import { z } from 'zod'
import { answerAfterSignIn } from './message.ts'
import type { HandlerOptions, InvokeAnswer, Visit } from './visit.ts'

const tokenExchange = z.object({ id: z.string().optional(), token: z.string().min(1) })

/** Exchanges the token that Teams sends. Each device of the person sends one. */
export async function exchange(options: HandlerOptions, visit: Visit, value: unknown): Promise<InvokeAnswer> {
  const { tokens, voice } = visit
  const request = tokenExchange.safeParse(value)
  if (!request.success) return { status: 400 }
  if ((await tokens.exchange(request.data.token)) === null) {
    const { connection } = options
    const failureDetail = voice.texts('signIn.failed')
    return { status: 412, body: { id: request.data.id, connectionName: connection, failureDetail } }
  }
  await answerAfterSignIn(options, visit)
  return { status: 200 }
}

/** Completes a sign-in in the browser with its code. */
export async function finishSignIn(
  options: HandlerOptions,
  visit: Visit,
  value: unknown,
): Promise<InvokeAnswer> {
  const read = z.object({ state: z.string().optional() }).safeParse(value ?? {})
  if (!read.success) return { status: 400 }
  const { state } = read.data
  if (!state || (await visit.tokens.get(state)) === null) return { status: 404 }
  await answerAfterSignIn(options, visit)
  return { status: 200 }
}

/** Logs why Teams could not sign someone in silently, such as `resourcematchfailed`. */
export function noteSignInFailure({ log }: HandlerOptions, value: unknown): void {
  const { code } = z
    .object({ code: z.string().max(60) })
    .catch({ code: 'unknown' })
    .parse(value)
  log.warn({ code }, 'Teams could not sign an employee in')
}
