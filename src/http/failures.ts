import type { Logger } from 'pino'
import type { Request, Response } from 'restify'
import { sendProblem } from './answer.ts'
import { languageOf } from './language.ts'
import { problemOf } from './problem.ts'
import { technical } from './technical.ts'

type Handler = (request: Request, response: Response) => Promise<void>

/**
 * Returns a handler that answers with a problem document whatever `handle` throws. Restify would emit the error as an
 * event with the error's name. PostgreSQL's errors are named "error", so the listener for socket failures would
 * receive them and the request would never be answered.
 */
export function answering(log: Logger, handle: Handler): Handler {
  return async (request, response) => {
    try {
      await handle(request, response)
    } catch (error) {
      answerFailure(log, request, response, error)
    }
  }
}

/** Logs the failure and sends its problem document. */
export function answerFailure(log: Logger, request: Request, response: Response, error: unknown): void {
  logFailure(log, request, error)
  sendProblem(response, problemOf(error, languageOf(request)))
}

export function logFailure(log: Logger, request: Request, error: unknown): void {
  const { status, code } = problemOf(error, 'en')
  const line = { method: request.method, route: request.getRoute()?.name ?? null, status, code }
  if (status === 500) log.error({ ...line, cause: technical(error) }, 'an unexpected error')
  else if (status > 500) log.warn({ ...line, cause: technical(error) }, 'no answer for now')
  else log.info(line, 'a request was refused')
}
