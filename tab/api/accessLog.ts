import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { AccessLog, AccessLogQuery } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'

/** Returns the lines of the access log, newest first. Reading the log adds a line to it, so it never refetches on its own. */
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
