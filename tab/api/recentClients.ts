import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { RecentClients } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'

/** Fetches the clients whose cards the employee opened last. Refetches them on each visit of the start page. */
export function useRecentClients(): UseQueryResult<RecentClients> {
  const { request } = useApi()
  return useQuery({
    queryKey: ['recentClients'],
    queryFn: ({ signal }) =>
      request({ path: '/api/recent-clients', signal, schema: ({ recentClients }) => recentClients }),
    staleTime: 0,
  })
}
