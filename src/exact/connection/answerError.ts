import { z } from 'zod'
import { ExactError, type MissingRight } from '../errors.ts'

export type Refusal = {
  readonly method: 'GET' | 'PUT'
  /** Path without division, key and query, such as `crm/Accounts`. */
  readonly resource: string
  readonly status: number
  readonly body: string
}

const errorBody = z.object({ error: z.object({ message: z.object({ value: z.string() }) }) })

/**
 * Converts a failed response of Exact to an ExactError (docs/exact.md#errors). A 401 never refuses a change for good,
 * because the token is refreshed.
 */
export function answerError(refusal: Refusal): ExactError {
  const { method, resource, status } = refusal
  const explained = sentenceOf(refusal)
  // For a change the sentence may repeat the input, which must not be logged.
  const explanation = method === 'GET' && explained !== null ? `: ${explained}` : ''
  const mayRefuseInput = status === 400 || status === 500
  const sentence = method !== 'GET' && mayRefuseInput ? explained : null
  const message = `${method} ${resource} answered ${status}${explanation}`
  if (status === 404) return new ExactError('exact/not-found', message)
  if (status === 401 || status === 408 || status >= 500) {
    return new ExactError('exact/away', message, { sentence })
  }
  if (status === 429) return new ExactError('exact/budget-spent', message)
  if (status >= 400) {
    const missing = status === 403 ? missingIn(explained) : null
    return new ExactError('exact/refused', message, { sentence, missing })
  }
  return new ExactError('exact/unexpected-answer', message)
}

/** Exact names the scope that the app lacks; without that, the user lacks a right (docs/exact.md#divisions-and-rights). */
function missingIn(explanation: string | null): MissingRight {
  return /application scope/i.test(explanation ?? '') ? 'scope' : 'right'
}

function sentenceOf({ body }: Refusal): string | null {
  const parsed = errorBody.safeParse(jsonOrNull(body))
  return (parsed.success && parsed.data.error.message.value.trim()) || null
}

export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // XML or a web page; the caller rejects null.
    return null
  }
}
