import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { AccessLog, AccessLogQuery } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'

/** Who looked at whom, newest first. Each look into the log is a line in it, so it is asked only when wanted. */
export function useAccessLog(query: AccessLogQuery): UseQueryResult<AccessLog> {
  const { request } = useApi()
  return useQuery({
    queryKey: ['accessLog', query],
    queryFn: ({ signal }) =>
      request({
        method: 'POST',
        path: '/api/admin/access-log/search',
        body: query,
        signal,
        schema: ({ accessLog }) => accessLog,
      }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
}
