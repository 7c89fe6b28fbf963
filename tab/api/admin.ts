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

/** The state of Exact: connection, progress, budget and findings. Polls faster while a stream is being loaded. */
export function useExactAdmin(): UseQueryResult<ExactAdmin> {
  const { request } = useApi()
  return useQuery({
    queryKey: exactKey,
    queryFn: ({ signal }) =>
      request({ path: '/api/admin/exact', signal, schema: ({ exactAdmin }) => exactAdmin }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isReading(state.data) ? 5_000 : 15_000),
  })
}

/** Starts the connection to Exact and returns the address to open in a browser. */
export function useConnectExact(): UseMutationResult<{ authorizeUrl: string }, Error, void> {
  const { request } = useApi()
  return useMutation({
    mutationFn: () =>
      request({
        method: 'POST',
        path: '/api/admin/exact/connect',
        body: {},
        schema: ({ exactConnectAnswer }) => exactConnectAnswer,
      }),
    gcTime: 0,
  })
}

/** Makes this installation the one that uses Exact. */
export function useAllowExact(): UseMutationResult<void, Error, void> {
  const { send } = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => send({ method: 'POST', path: '/api/admin/exact/allow', body: {} }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: exactKey })
      await queries.invalidateQueries({ queryKey: portalKey })
    },
  })
}

export function useSyncExact(): UseMutationResult<void, Error, void> {
  const { send } = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => send({ method: 'POST', path: '/api/admin/exact/sync', body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: exactKey }),
  })
}

export function useSaveAdministration(id: number): UseMutationResult<void, Error, AdministrationSettings> {
  const { send } = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings) =>
      send({ method: 'PUT', path: `/api/admin/exact/administrations/${id}`, body: settings }),
    onSuccess: () => queries.invalidateQueries({ queryKey: exactKey }),
  })
}

/** The settings to edit: house style, vocabulary and features. */
export function usePortalSettings(): UseQueryResult<PortalSettings> {
  const { request } = useApi()
  return useQuery({
    queryKey: settingsKey,
    queryFn: ({ signal }) =>
      request({ path: '/api/admin/portal', signal, schema: ({ portalSettings }) => portalSettings }),
  })
}

/** Saves the settings and refetches the portal, so that the new style and words appear immediately. */
export function useSavePortalSettings(): UseMutationResult<PortalSettings, Error, PortalSettings> {
  const { request } = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings) =>
      request({
        method: 'PUT',
        path: '/api/admin/portal',
        body: settings,
        schema: ({ portalSettings }) => portalSettings,
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
