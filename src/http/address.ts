import type { IncomingMessage } from 'node:http'

/** Path and query of a request; an address that begins with two slashes is a path too. */
export function addressOf({ url }: IncomingMessage): URL {
  return new URL(`http://localhost${url ?? '/'}`)
}
