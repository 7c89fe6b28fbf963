import { ExactError } from '../errors.ts'

/** Exact blocks an endpoint after 10 errors in an hour (docs/exact.md#limits); one is left for another instance. */
const maxErrorsPerHour = 9
const hour = 3_600_000

/** Stops calls to an endpoint that keeps failing, before Exact blocks it for an hour or longer. */
export type CircuitBreaker = {
  /** Throws `exact/away` while the endpoint is off limits. */
  readonly check: (endpoint: string) => void
  /** Counts an error towards the limit. */
  readonly failed: (endpoint: string) => void
  /** Stops calls for this long, because Exact has blocked the endpoint. */
  readonly block: (endpoint: string, milliseconds: number) => void
}

export function createCircuitBreaker(now: () => Date): CircuitBreaker {
  const errors = new Map<string, readonly number[]>()
  const blocked = new Map<string, number>()
  const recentErrors = (endpoint: string): readonly number[] =>
    (errors.get(endpoint) ?? []).filter((at) => at > now().getTime() - hour)
  return {
    check: (endpoint) => {
      const isBlocked = (blocked.get(endpoint) ?? 0) > now().getTime()
      if (isBlocked || recentErrors(endpoint).length >= maxErrorsPerHour) {
        throw new ExactError('exact/away', `${endpoint} failed too often and is not called for now`)
      }
    },
    failed: (endpoint) => {
      errors.set(endpoint, [...recentErrors(endpoint), now().getTime()])
    },
    block: (endpoint, milliseconds) => {
      blocked.set(endpoint, now().getTime() + milliseconds)
    },
  }
}
