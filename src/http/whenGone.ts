import type { Response } from 'restify'

/** Returns a signal that aborts when the connection closes before the response is sent. */
export function whenGone(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
}
