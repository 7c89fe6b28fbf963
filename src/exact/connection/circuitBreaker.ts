import { ExactError } from '../errors.ts'

/** Exact blocks an endpoint at more than 10 errors an hour (reference §3); one is left for another instance. */
const errorsAnHour = 9
const hour = 3_600_000

/** Keeps us from an endpoint that goes on failing, before Exact itself shuts it for an hour and longer. */
export type CircuitBreaker = {
  /** Throws `exact/away` while the endpoint is left alone. */
  readonly check: (endpoint: string) => void
  /** An error that counts towards Exact's limit. */
  readonly failed: (endpoint: string) => void
  /** Exact itself refuses the endpoint for now. */
  readonly block: (endpoint: string, milliseconds: number) => void
}

export function createCircuitBreaker(now: () => Date): CircuitBreaker {
  const errors = new Map<string, readonly number[]>()
  const blocked = new Map<string, number>()
  const recent = (endpoint: string): readonly number[] =>
    (errors.get(endpoint) ?? []).filter((at) => at > now().getTime() - hour)
  return {
    check: (endpoint) => {
      const isBlocked = (blocked.get(endpoint) ?? 0) > now().getTime()
      if (isBlocked || recent(endpoint).length >= errorsAnHour) {
        throw new ExactError('exact/away', `${endpoint} failed too often and is left alone for now`)
      }
    },
    failed: (endpoint) => {
      errors.set(endpoint, [...recent(endpoint), now().getTime()])
    },
    block: (endpoint, milliseconds) => {
      blocked.set(endpoint, now().getTime() + milliseconds)
    },
  }
}
