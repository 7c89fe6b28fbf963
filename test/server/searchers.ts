import { randomUUID } from 'node:crypto'
import type { ChildServer } from '../e2e/childServer.ts'
import { sanne } from '../e2e/world.ts'

/** How an answer came: its status and problem code, or what kept it from coming. */
export type Reply = { readonly outcome: string; readonly milliseconds: number }

export type Searchers = {
  readonly replies: readonly Reply[]
  /** Stops after the requests under way and returns everything that came. */
  readonly stop: () => Promise<readonly Reply[]>
}

/** Longer than any request may take; a request that reaches it was not answered. */
const patienceMilliseconds = 30_000

/** Searches of one employee before another takes over: well below the limit for a minute. */
const searchesEach = 200

/** Employees who look for a client, open the card and look at the tiles, each without a pause. */
export async function startSearchers(
  server: Pick<ChildServer, 'url' | 'token'>,
  { count, q, card }: { readonly count: number; readonly q: string; readonly card: string },
): Promise<Searchers> {
  const replies: Reply[] = []
  let isStopping = false
  const ask = async (token: string, path: string, body?: object) => {
    const begun = performance.now()
    const outcome = await fetch(server.url + path, {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(patienceMilliseconds),
    }).then(outcomeOf, (error: unknown) => `none: ${causeOf(error)}`)
    replies.push({ outcome, milliseconds: performance.now() - begun })
  }
  const sessions = Array.from({ length: count }, async () => {
    while (!isStopping) {
      const token = await server.token({ ...sanne, oid: randomUUID() })
      for (let search = 0; search < searchesEach && !isStopping; search += 1) {
        await ask(token, '/api/clients/search', { q, limit: 20 })
        await ask(token, `/api/clients/${card}`)
        await ask(token, '/api/tiles')
      }
    }
  })
  return {
    replies,
    stop: async () => {
      isStopping = true
      await Promise.all(sessions)
      return replies
    },
  }
}

async function outcomeOf(answer: Response): Promise<string> {
  const text = await answer.text()
  if (answer.ok) return String(answer.status)
  const code = /"code":"([^"]+)"/.exec(text)?.[1] ?? 'no problem document'
  return `${answer.status} ${code}`
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error
    ? `${cause.name} ${'code' in cause ? String(cause.code) : cause.message}`
    : 'unknown'
}
