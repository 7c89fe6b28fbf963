import { QueryClient } from '@tanstack/react-query'
import { isPassing } from './errors.ts'

/** What is known is shown at once and replaced when fresher figures arrive. Nothing outlives the page. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (count, error) => count < 1 && isPassing(error),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
