import { z } from 'zod'
import { ExactError } from '../errors.ts'

export type Refusal = {
  readonly method: 'GET' | 'PUT'
  /** Path without division, key and query, such as `crm/Accounts`. */
  readonly resource: string
  readonly status: number
  readonly body: string
}

const errorBody = z.object({ error: z.object({ message: z.object({ value: z.string() }) }) })

/** The one map from a status and body of Exact to an error (reference §8). */
export function answerError(refusal: Refusal): ExactError {
  const { method, resource, status } = refusal
  const message = `${method} ${resource} answered ${status}${explanation(refusal)}`
  if (status === 404) return new ExactError('exact/not-found', message)
  if (status === 408 || status >= 500) return new ExactError('exact/away', message)
  if (status === 429) return new ExactError('exact/budget-spent', message)
  if (status >= 400) return new ExactError('exact/refused', message)
  return new ExactError('exact/unexpected-answer', message)
}

/** What Exact says of a question. Of a change it may repeat what was typed, which no log may hold. */
function explanation({ method, body }: Refusal): string {
  if (method !== 'GET') return ''
  const parsed = errorBody.safeParse(jsonOrNull(body))
  return parsed.success ? `: ${parsed.data.error.message.value}` : ''
}

export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // XML or a page; what reads it says that it is not what was expected.
    return null
  }
}
