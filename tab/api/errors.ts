import type { Problem } from '../../src/http/contract.ts'

export type ApiErrorCode =
  | 'tab/unreachable'
  | 'tab/unexpected-answer'
  | 'tab/sign-in-needed'
  | 'host/no-token'
  | (string & {})

/**
 * A request that failed. `code` is that of the server's problem document, or one of our own. `problem` is the
 * document, with a sentence for people in both languages; null when the server gave none.
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

/** Whether the database cannot be reached, which usually lasts for seconds. */
export function isAway(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'database/away'
}

/** Whether asking again may help without anybody doing something. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'tab/unreachable' || error.status >= 502)
}
