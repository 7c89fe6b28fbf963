import { plugins, type Request, type RequestHandler, type Response } from 'restify'
import { RequestError } from './errors.ts'

/** Room for a portal's logo (90,000 characters) and for a message of Teams, and for little more. */
const mostBytes = 256 * 1024

export type ReadBody = (request: Request, response: Response) => Promise<unknown>

/**
 * Makes the reader of JSON bodies; without a body it gives undefined. Throws `request/unsupported-type`, and for
 * what is too large or no JSON the library's errors, which problem.ts knows.
 */
export function createReadBody(): ReadBody {
  const steps = [
    plugins.bodyReader({ maxBodySize: mostBytes }),
    ...plugins.jsonBodyParser({ bodyReader: true, mapParams: false }),
  ]
  return async (request, response) => {
    if (!hasBody(request)) return undefined
    // Compressed bodies are refused because a small one can hold a very large one.
    const isPlain = (request.headers['content-encoding'] ?? 'identity') === 'identity'
    if (!isPlain || !/^application\/([\w.+-]+\+)?json$/i.test(request.getContentType())) {
      throw new RequestError('request/unsupported-type')
    }
    if (Number(request.headers['content-length']) > mostBytes) throw new RequestError('request/too-large')
    for (const step of steps) await run(step, request, response)
    return request.body
  }
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function run(step: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    step(request, response, (error?: unknown) => (error ? reject(error) : resolve()))
  })
}
