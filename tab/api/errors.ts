import type { Problem } from '../../src/http/contract.ts'

export type ApiErrorCode =
  | 'tab/unreachable'
  | 'tab/unexpected-answer'
  | 'tab/sign-in-needed'
  | 'host/no-token'
  | (string & {})

/**
 * A failed request. `code` comes from the server's problem document or is one of the tab's own. `problem` is that
 * document, with a sentence in both languages, or null if the server sent none.
 */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  readonly status: number
  readonly problem: Problem | null
  constructor(code: ApiErrorCode, options: { status?: number; problem?: Problem; cause?: unknown } = {}) {
    super(code, { cause: options.cause })
    this.code = code
    this.status = options.status ?? 0
    this.problem = options.problem ?? null
  }
}

/** Returns whether the server cannot reach its database, which usually lasts for seconds. */
export function isAway(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'database/away'
}

/** Returns whether a retry may succeed without anyone doing anything. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'tab/unreachable' || error.status >= 502)
}
