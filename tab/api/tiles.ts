import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Tile, TilePage } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'

const tilesKey = ['tiles'] as const

/** The employee's start page; empty when it was never arranged. */
export function useTiles(): UseQueryResult<TilePage> {
  const { request } = useApi()
  return useQuery({
    queryKey: tilesKey,
    queryFn: ({ signal }) => request({ path: '/api/tiles', signal, schema: ({ tilePage }) => tilePage }),
    staleTime: 60_000,
    // What could not be saved yet must not be replaced under the employee's hands.
    refetchOnWindowFocus: false,
  })
}

/**
 * Replaces the whole page. It is shown at once and stays when saving fails, so that saving can be tried again.
 * One save waits for the one before it: the last order that was made is the one that stays.
 */
export function useSaveTiles(): UseMutationResult<TilePage, Error, readonly Tile[]> {
  const { request } = useApi()
  const queries = useQueryClient()
  return useMutation({
    scope: { id: 'tiles' },
    mutationFn: (tiles) =>
      request({ method: 'PUT', path: '/api/tiles', body: { tiles }, schema: ({ tilePage }) => tilePage }),
    onMutate: async (tiles) => {
      await queries.cancelQueries({ queryKey: tilesKey })
      queries.setQueryData<TilePage>(tilesKey, { tiles: [...tiles] })
    },
  })
}
