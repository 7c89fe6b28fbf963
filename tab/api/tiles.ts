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

/** The employee's tiles; empty if they never arranged the page. */
export function useTiles(): UseQueryResult<TilePage> {
  const { request } = useApi()
  return useQuery({
    queryKey: tilesKey,
    queryFn: ({ signal }) => request({ path: '/api/tiles', signal, schema: ({ tilePage }) => tilePage }),
    staleTime: 60_000,
    // A refetch would discard changes that are not saved yet.
    refetchOnWindowFocus: false,
  })
}

/**
 * Replaces the whole page. The new page appears immediately and stays if saving fails, so that the employee can
 * retry. Saves run one after another, so the last one wins.
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
