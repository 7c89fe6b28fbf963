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

/** Sends an edit. On a conflict it fails with an ApiError (`desk/conflict`) whose problem has the three versions. */
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

/** The status of an edit. Polls until it is no longer waiting. */
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
