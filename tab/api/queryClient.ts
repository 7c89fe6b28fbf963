import { QueryClient } from '@tanstack/react-query'
import { isAway, isPassing } from './errors.ts'

/** About fifteen seconds in total, with the delays between them. */
const retriesWhenAway = 5

/** Shows cached data immediately and replaces it when fresher data arrives. The cache is never stored. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (count, error) => (isAway(error) ? count < retriesWhenAway : count < 1 && isPassing(error)),
        retryDelay: (count) => Math.min(1_000 * 2 ** count, 4_000),
        networkMode: 'always',
        // Off by default in this mode. What failed recovers by itself when the connection is back.
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  })
}
