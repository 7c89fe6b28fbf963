import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ListedClients } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'

/** Fetches the clients whose cards the employee opened last. Refetches them on each visit of the start page. */
export function useRecentClients(): UseQueryResult<ListedClients> {
  const { request } = useApi()
  return useQuery({
    queryKey: ['recentClients'],
    queryFn: ({ signal }) =>
      request({ path: '/api/recent-clients', signal, schema: ({ listedClients }) => listedClients }),
    staleTime: 0,
  })
}

/** Fetches the clients of all tiles in one request. */
export function useTileClients(enabled: boolean): UseQueryResult<ListedClients> {
  const { request } = useApi()
  return useQuery({
    queryKey: ['tileClients'],
    queryFn: ({ signal }) =>
      request({ path: '/api/tile-clients', signal, schema: ({ listedClients }) => listedClients }),
    enabled,
  })
}
