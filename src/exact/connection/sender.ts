import { setTimeout as pause } from 'node:timers/promises'
import { ExactError } from '../errors.ts'
import { answerError } from './answerError.ts'
import type { CallBudget } from './callBudget.ts'
import type { AnswerFault } from './callLimits.ts'
import type { Urgency } from './connection.ts'
import type { TokenKeeper } from './tokenKeeper.ts'
import { blockedMs, maxLimitWaits } from './tooManyRequests.ts'

export type Request = {
  readonly method: 'GET' | 'PUT'
  readonly url: string
  readonly resource: string
  readonly accept: string
  readonly body?: string
  /** True if the caller passes the body on as it arrives. The body may then take longer than the time-out. */
  readonly isStreamed?: boolean
}
export type Sending = {
  readonly budget: CallBudget
  /** Administration and resource, by which Exact counts errors. */
  readonly endpoint: string
  readonly urgency: Urgency
  readonly waitMs?: number | undefined
  readonly signal?: AbortSignal | undefined
}
export type Send = <Answer>(
  sending: Sending,
  request: Request,
  read: (response: Response) => Promise<Answer>,
) => Promise<Answer>

/** Pause before each retry of a GET that got no answer, in milliseconds. */
const retryPauses: { readonly [Each in Urgency]: readonly number[] } = {
  interactive: [200],
  background: [500, 2_000, 8_000],
}
const timeouts: { readonly [Each in Urgency]: number } = { interactive: 10_000, background: 60_000 }
const countedErrors = [400, 401, 403, 404]

type Outcome<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'unauthorized'; readonly token: string; readonly error: ExactError }
  | { readonly kind: 'wait' | 'failed'; readonly error: ExactError }

/** Creates the function that sends every request to Exact. It takes care of turns, tokens, time-outs, retries and errors. */
export function createSender(parts: {
  readonly tokens: Pick<TokenKeeper, 'accessToken' | 'replacementFor'>
  readonly fetch: typeof globalThis.fetch
}): Send {
  const { tokens, fetch } = parts

  /** Waits for a turn and sends the request once. */
  async function attempt<Answer>(
    sending: Sending,
    request: Request,
    options: { readonly refusedToken: string | null; readonly read: (response: Response) => Promise<Answer> },
  ): Promise<Outcome<Answer>> {
    const turn = await sending.budget.turn(sending)
    const token = await tokenFor(options.refusedToken).catch(async (error: unknown) => {
      await turn.unsent()
      throw error
    })
    const response = await fetchOnce(request, token, sending).catch(async (error: unknown) => {
      await turn.answered(null, null)
      return noAnswer(request, sending, error)
    })
    if (response instanceof ExactError) return { kind: 'failed', error: response }
    const fault = faultOf(response, sending)
    await turn.answered(response.headers, fault)
    if (response.ok) {
      const answer = await options
        .read(response)
        .catch((error: unknown) => badAnswer(request, sending, error))
      return answer instanceof ExactError ? { kind: 'failed', error: answer } : { kind: 'answer', answer }
    }
    return outcomeOfRefusal(request, { response, token, isBlocked: fault !== null && fault.blockMs > 0 })
  }

  async function outcomeOfRefusal(
    { method, resource }: Request,
    {
      response,
      token,
      isBlocked,
    }: { readonly response: Response; readonly token: string; readonly isBlocked: boolean },
  ): Promise<Outcome<never>> {
    const { status } = response
    // A body that cannot be read must not hide the status.
    const body = await response.text().catch(() => '')
    const error = answerError({ method, resource, status, body })
    if (status === 401) return { kind: 'unauthorized', token, error }
    if (status === 429 && !isBlocked) return { kind: 'wait', error }
    if (error.code === 'exact/away') return { kind: 'failed', error }
    throw error
  }

  const tokenFor = (refusedToken: string | null): Promise<string> =>
    refusedToken === null ? tokens.accessToken() : tokens.replacementFor(refusedToken)

  async function fetchOnce(request: Request, token: string, { urgency, signal }: Sending): Promise<Response> {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), timeouts[urgency]).unref()
    const response = await fetch(request.url, {
      method: request.method,
      headers: {
        accept: request.accept,
        authorization: `Bearer ${token}`,
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
    })
    if (request.isStreamed) clearTimeout(timer)
    return response
  }

  async function send<Answer>(
    sending: Sending,
    request: Request,
    read: (response: Response) => Promise<Answer>,
  ): Promise<Answer> {
    const deadline = sending.waitMs === undefined ? null : performance.now() + sending.waitMs
    let refusedToken: string | null = null
    let failures = 0
    let waits = 0
    for (;;) {
      const waitMs = deadline === null ? undefined : Math.max(0, deadline - performance.now())
      const outcome: Outcome<Answer> = await attempt({ ...sending, waitMs }, request, { refusedToken, read })
      switch (outcome.kind) {
        case 'answer':
          return outcome.answer
        case 'unauthorized':
          if (refusedToken !== null) throw outcome.error
          refusedToken = outcome.token
          break
        case 'wait':
          // The budget knows the reset from the headers, so the next turn waits for it.
          if (waits === maxLimitWaits) throw outcome.error
          waits += 1
          break
        case 'failed': {
          // A PUT may have been executed although its answer was lost, so only a GET is retried.
          const pauseMs = request.method === 'GET' ? retryPauses[sending.urgency][failures] : undefined
          if (pauseMs === undefined) throw outcome.error
          failures += 1
          await pause(pauseMs, undefined, sending.signal ? { signal: sending.signal } : {})
        }
      }
    }
  }

  return send
}

/** Returns what the answer means for its endpoint; null if nothing. */
function faultOf({ status, headers }: Response, { endpoint }: Sending): AnswerFault | null {
  const isCounted = countedErrors.includes(status)
  const blockMs = status === 429 ? blockedMs(headers) : 0
  return isCounted || blockMs > 0 ? { endpoint, isCounted, blockMs } : null
}

/** Returns the error for an unreadable answer. It was often cut off, so it is retried like a missing one. */
function badAnswer(request: Request, sending: Sending, error: unknown): ExactError {
  return error instanceof ExactError ? error : noAnswer(request, sending, error)
}

function noAnswer({ method, resource }: Request, { signal }: Sending, error: unknown): ExactError {
  signal?.throwIfAborted()
  return new ExactError('exact/away', `${method} ${resource} was not answered`, { cause: error })
}
