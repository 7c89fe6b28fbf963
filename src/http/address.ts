import type { IncomingMessage } from 'node:http'

/** Returns path and query of a request. A URL that starts with two slashes is a path too, not a host. */
export function addressOf({ url }: IncomingMessage): URL {
  return new URL(`http://localhost${url ?? '/'}`)
}
