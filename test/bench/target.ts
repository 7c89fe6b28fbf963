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

const headersOf = ({ tokens }: Target, employee: number) => ({
  authorization: `Bearer ${tokens[employee % tokens.length] ?? ''}`,
})

/** Searches as the tab does and gives the answer as it came. Throws when there is none, or when the asker left. */
export async function search(
  target: Target,
  q: string,
  { employee, leave }: { readonly employee: number; readonly leave?: AbortSignal },
): Promise<string> {
  const answer = await fetch(`${target.url}/api/clients/search`, {
    method: 'POST',
    headers: { ...headersOf(target, employee), 'content-type': 'application/json' },
    body: JSON.stringify({ q, limit: 25 }),
    ...(leave ? { signal: leave } : {}),
  })
  if (!answer.ok) throw new Error(`searching answered ${answer.status}`)
  return answer.text()
}

/** Asks what is always the same: who is signed in. */
export async function askConstant(target: Target, employee: number): Promise<void> {
  const answer = await fetch(`${target.url}/api/me`, { headers: headersOf(target, employee) })
  if (!answer.ok) throw new Error(`the constant route answered ${answer.status}`)
  await answer.text()
}
