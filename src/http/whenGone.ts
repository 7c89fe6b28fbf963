import type { Response } from 'restify'

/** Given when the connection closes before the answer was sent. */
export function whenGone(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
}
