import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { AdministrationSettings, ExactAdmin, PortalSettings } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'
import { portalKey } from './portal.ts'

const exactKey = ['admin', 'exact'] as const
const settingsKey = ['admin', 'portal'] as const

/** Connection, progress, budget and findings; asked again often while something is being read. */
export function useExactAdmin(): UseQueryResult<ExactAdmin> {
  const { ask } = useApi()
  return useQuery({
    queryKey: exactKey,
    queryFn: ({ signal }) =>
      ask({ path: '/api/admin/exact', signal, answer: ({ exactAdmin }) => exactAdmin }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isReading(state.data) ? 5_000 : 15_000),
  })
}

/** Begins connecting; the address is to be opened in a browser. */
export function useConnectExact(): UseMutationResult<{ authorizeUrl: string }, Error, void> {
  const { ask } = useApi()
  return useMutation({
    mutationFn: () =>
      ask({
        method: 'POST',
        path: '/api/admin/exact/connect',
        body: {},
        answer: ({ exactConnectAnswer }) => exactConnectAnswer,
      }),
    gcTime: 0,
  })
}

export function useSyncExact(): UseMutationResult<void, Error, void> {
  const { tell } = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => tell({ method: 'POST', path: '/api/admin/exact/sync', body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: exactKey }),
  })
}

export function useSaveAdministration(id: number): UseMutationResult<void, Error, AdministrationSettings> {
  const { tell } = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings) =>
      tell({ method: 'PUT', path: `/api/admin/exact/administrations/${id}`, body: settings }),
    onSuccess: () => queries.invalidateQueries({ queryKey: exactKey }),
  })
}

/** House style, vocabulary and switches as they are edited. */
export function usePortalSettings(): UseQueryResult<PortalSettings> {
  const { ask } = useApi()
  return useQuery({
    queryKey: settingsKey,
    queryFn: ({ signal }) =>
      ask({ path: '/api/admin/portal', signal, answer: ({ portalSettings }) => portalSettings }),
  })
}

/** Saves them; the portal around the screen takes the new style and words at once. */
export function useSavePortalSettings(): UseMutationResult<PortalSettings, Error, PortalSettings> {
  const { ask } = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings) =>
      ask({
        method: 'PUT',
        path: '/api/admin/portal',
        body: settings,
        answer: ({ portalSettings }) => portalSettings,
      }),
    onSuccess: async (saved) => {
      queries.setQueryData(settingsKey, saved)
      await queries.invalidateQueries({ queryKey: portalKey })
    },
  })
}

function isReading({ administrations }: ExactAdmin): boolean {
  return administrations.some(({ streams }) => streams.some(({ loading }) => loading))
}
