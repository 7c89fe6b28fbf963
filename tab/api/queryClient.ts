import { QueryClient } from '@tanstack/react-query'
import { isAway, isPassing } from './errors.ts'

/** With the pauses between them some fifteen seconds. */
const retriesWhenAway = 5

/** What is known is shown at once and replaced when fresher figures arrive. Nothing outlives the page. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (count, error) => (isAway(error) ? count < retriesWhenAway : count < 1 && isPassing(error)),
        retryDelay: (count) => Math.min(1_000 * 2 ** count, 4_000),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
