import {
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import type { WorkCounts, WorkListPage } from '../../src/http/contract.ts'
import type { WorkList } from '../../src/values/workList.ts'
import { useApi } from './ApiContext.ts'

/** The counts of the work lists. Refetched every minute while a screen shows them. */
export function useWorkCounts(enabled = true): UseQueryResult<WorkCounts> {
  const { request } = useApi()
  return useQuery({
    queryKey: ['workCounts'],
    queryFn: ({ signal }) =>
      request({ path: '/api/work-lists', signal, schema: ({ workCounts }) => workCounts }),
    enabled,
    refetchInterval: 60_000,
  })
}

export type WorkListPages = { readonly pages: readonly WorkListPage[] }

/** The pages of a work list that were fetched so far. */
export function useWorkList(list: WorkList): UseInfiniteQueryResult<WorkListPages, Error> {
  const { request } = useApi()
  return useInfiniteQuery({
    queryKey: ['workList', list],
    queryFn: ({ signal, pageParam }) =>
      request({
        path: `/api/work-lists/${list}${pageParam === null ? '' : `?cursor=${encodeURIComponent(pageParam)}`}`,
        signal,
        schema: ({ workListPage }) => workListPage,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}
