import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { mixedQueries } from './queries.ts'

/** A running server, employees who may search there, and what they search for. */
export type Target = {
  readonly url: string
  /** Bearer tokens, one an employee: how much one may ask in a minute is limited. */
  readonly tokens: readonly string[]
  readonly queries: ReturnType<typeof mixedQueries>
  /** The same for other clients, asked before anything is measured: a server at work has begun long ago. */
  readonly before: ReturnType<typeof mixedQueries>
}

type Asked = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly employee: number
  readonly body?: string
  readonly leave?: AbortSignal | undefined
}

const connections = new Agent({ keepAlive: true })

/** Searches as the tab does and gives the answer as it came. Throws when there is none, or when the asker left. */
export function search(
  target: Target,
  q: string,
  { employee, leave }: { readonly employee: number; readonly leave?: AbortSignal },
): Promise<string> {
  const body = JSON.stringify({ q, limit: 25 })
  return ask(target, { method: 'POST', path: '/api/clients/search', employee, body, leave })
}

/** Asks what is always the same: who is signed in. */
export async function askConstant(target: Target, employee: number): Promise<void> {
  await ask(target, { method: 'GET', path: '/api/me', employee })
}

/** By the plain client of Node: what `fetch` adds to a question with a body would be counted as the server's. */
function ask(target: Target, { method, path, employee, body, leave }: Asked): Promise<string> {
  const token = target.tokens[employee % target.tokens.length] ?? ''
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  }
  return new Promise((resolve, reject) => {
    const options = { method, headers, agent: connections, ...(leave ? { signal: leave } : {}) }
    const asked = request(new URL(path, target.url), options, (answer) => {
      if (answer.statusCode === 200) {
        text(answer).then(resolve, reject)
        return
      }
      answer.resume()
      reject(new Error(`${path} answered ${answer.statusCode}`))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
