import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Me, Portal } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'

export const portalKey = ['portal'] as const

/** Re-render on every change: the result is passed on whole, so the library cannot see which fields are read. */
const notifyOnChangeProps = 'all'

export function useMe(): UseQueryResult<Me> {
  const { request } = useApi()
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => request({ path: '/api/me', signal, schema: ({ me }) => me }),
    staleTime: 5 * 60_000,
    notifyOnChangeProps,
  })
}

/** House style, vocabulary, features and the state of Exact. */
export function usePortal(): UseQueryResult<Portal> {
  const { request } = useApi()
  return useQuery({
    queryKey: portalKey,
    queryFn: ({ signal }) => request({ path: '/api/portal', signal, schema: ({ portal }) => portal }),
    staleTime: 60_000,
    notifyOnChangeProps,
    refetchInterval: 60_000,
  })
}
