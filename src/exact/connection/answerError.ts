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

/** Converts a failed response of Exact to an ExactError (docs/exact.md#errors). */
export function answerError(refusal: Refusal): ExactError {
  const { method, resource, status } = refusal
  const message = `${method} ${resource} answered ${status}${explanation(refusal)}`
  if (status === 404) return new ExactError('exact/not-found', message)
  if (status === 408 || status >= 500) return new ExactError('exact/away', message)
  if (status === 429) return new ExactError('exact/budget-spent', message)
  if (status >= 400) return new ExactError('exact/refused', message)
  return new ExactError('exact/unexpected-answer', message)
}

/** Returns Exact's message for a GET. For a PUT it may repeat the input, which must not be logged. */
function explanation({ method, body }: Refusal): string {
  if (method !== 'GET') return ''
  const parsed = errorBody.safeParse(jsonOrNull(body))
  return parsed.success ? `: ${parsed.data.error.message.value}` : ''
}

export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // XML or a web page; the caller rejects null.
    return null
  }
}
