import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { TilePage } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'
import { readTiles, savedKey, saveTiles, type TileChange } from './saveTiles.ts'

const tilesKey = ['tiles'] as const

/** Returns the employee's tiles; none if they never arranged the page. A window that gets the focus refreshes them. */
export function useTiles(): UseQueryResult<TilePage> {
  const { request } = useApi()
  const queries = useQueryClient()
  return useQuery({
    queryKey: tilesKey,
    queryFn: async ({ signal }) => {
      const page = await readTiles(request, signal)
      queries.setQueryData(savedKey, page)
      return page
    },
    staleTime: 60_000,
    // Not while a change is being saved: the answer would briefly hide that change.
    refetchOnWindowFocus: () => (queries.isMutating({ mutationKey: tilesKey }) === 0 ? 'always' : false),
  })
}

/**
 * Saves a change of the page. The new page appears immediately and stays if saving fails, so that the employee can
 * retry. Saves changes one after another and keeps what another window saved meanwhile.
 */
export function useSaveTiles(): UseMutationResult<TilePage, Error, TileChange> {
  const { request } = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationKey: tilesKey,
    scope: { id: 'tiles' },
    mutationFn: (change) => saveTiles(request, queries, change),
    onMutate: async ({ tiles }) => {
      await queries.cancelQueries({ queryKey: tilesKey, exact: true })
      queries.setQueryData<TilePage>(tilesKey, (before) => ({ ...before, tiles: [...tiles] }))
    },
    onSuccess: (page) => {
      // A later change is already on the screen.
      if (queries.isMutating({ mutationKey: tilesKey }) > 1) return
      queries.setQueryData<TilePage>(tilesKey, (before) => ({ ...before, ...page }))
    },
  })
}
