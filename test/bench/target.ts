import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { mixedQueries } from './queries.ts'

/** A running server with employees who may search there and their queries. */
export type Target = {
  readonly url: string
  /** One bearer token per employee, because searches per employee are limited. */
  readonly tokens: readonly string[]
  readonly queries: ReturnType<typeof mixedQueries>
  /** Queries for other clients, run as a warm-up before anything is measured. */
  readonly before: ReturnType<typeof mixedQueries>
}

type Request = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly employee: number
  readonly body?: string
  readonly signal?: AbortSignal | undefined
}

const connections = new Agent({ keepAlive: true })

/** Searches as the tab does and returns the body. Throws when the request fails or is cancelled. */
export function search(
  target: Target,
  q: string,
  { employee, signal }: { readonly employee: number; readonly signal?: AbortSignal },
): Promise<string> {
  const body = JSON.stringify({ q, limit: 25 })
  return ask(target, { method: 'POST', path: '/api/clients/search', employee, body, signal })
}

/** Requests the constant route: who is signed in. */
export async function askConstant(target: Target, employee: number): Promise<void> {
  await ask(target, { method: 'GET', path: '/api/me', employee })
}

/** Uses Node's plain HTTP client, because the overhead of `fetch` would be counted as the server's. */
function ask(target: Target, { method, path, employee, body, signal }: Request): Promise<string> {
  const token = target.tokens[employee % target.tokens.length] ?? ''
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  }
  return new Promise((resolve, reject) => {
    const options = { method, headers, agent: connections, ...(signal ? { signal } : {}) }
    const sent = request(new URL(path, target.url), options, (answer) => {
      if (answer.statusCode === 200) {
        text(answer).then(resolve, reject)
        return
      }
      answer.resume()
      reject(new Error(`${path} answered ${answer.statusCode}`))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
