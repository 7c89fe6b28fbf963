import { plugins, type Request, type RequestHandler, type Response } from 'restify'
import { RequestError } from './errors.ts'

/** Enough for the portal's logo (90,000 characters) and for a message from Teams. */
const maxBytes = 256 * 1024

export type ReadBody = (request: Request, response: Response) => Promise<unknown>

/**
 * Creates a function that reads a JSON body; undefined if there is none. Throws `request/unsupported-type` or
 * `request/too-large`, and the errors of restify for malformed JSON, which problem.ts translates.
 */
export function createReadBody(): ReadBody {
  const steps = [
    plugins.bodyReader({ maxBodySize: maxBytes }),
    ...plugins.jsonBodyParser({ bodyReader: true, mapParams: false }),
  ]
  return async (request, response) => {
    if (!hasBody(request)) return undefined
    // Refuse compressed bodies, because a small one can expand to a very large one.
    const isPlain = (request.headers['content-encoding'] ?? 'identity') === 'identity'
    if (!isPlain || !/^application\/([\w.+-]+\+)?json$/i.test(request.getContentType())) {
      throw new RequestError('request/unsupported-type')
    }
    if (Number(request.headers['content-length']) > maxBytes) throw new RequestError('request/too-large')
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
