import type { IncomingMessage, ServerResponse } from 'node:http'
import { RequestError } from './errors.ts'
import { languageOf } from './language.ts'
import { problemOf } from './problem.ts'

/** Answers requests until the portal is ready: `/health/live` succeeds, everything else gets status 503. */
export function answerWhileStarting(request: IncomingMessage, response: ServerResponse): void {
  const isLive = request.url === '/health/live'
  const content = isLive
    ? { status: 'live' }
    : problemOf(new RequestError('internal/not-ready'), languageOf(request))
  const type = isLive ? 'application/json; charset=utf-8' : 'application/problem+json'
  response.writeHead(isLive ? 200 : 503, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    ...(isLive ? {} : { 'Retry-After': '2' }),
  })
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(content))
}
