import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { ChangeStatus, ClientPatch } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'
import { clientKey } from './clients.ts'

/** Sends an edit on its way. The ApiError of a conflict (`desk/conflict`) holds the three versions in its problem. */
export function useChangeClient(id: string): UseMutationResult<{ changeId: string }, Error, ClientPatch> {
  const { request } = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (patch) =>
      request({
        method: 'PATCH',
        path: `/api/clients/${encodeURIComponent(id)}`,
        body: patch,
        schema: ({ changeAccepted }) => changeAccepted,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: clientKey(id), exact: true }),
  })
}

/** How an edit fares, asked again until it is no longer on its way. */
export function useChange(changeId: string | null): UseQueryResult<ChangeStatus> {
  const { request } = useApi()
  return useQuery({
    queryKey: ['change', changeId],
    queryFn: ({ signal }) =>
      request({
        path: `/api/changes/${encodeURIComponent(changeId ?? '')}`,
        signal,
        schema: ({ changeStatus }) => changeStatus,
      }),
    enabled: changeId !== null,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.status === 'waiting' ? 1_500 : false,
  })
}
