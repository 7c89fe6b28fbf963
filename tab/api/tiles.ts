import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Tile, TilePage } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'
import { ApiError } from './errors.ts'
import { mergeTiles } from './mergeTiles.ts'
import type { Api } from './request.ts'

const tilesKey = ['tiles'] as const
/** The page as the server last returned it, without unsaved changes. */
const savedKey = ['tiles', 'saved'] as const

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

/** The new tiles, and those that were on the screen before the change. */
type TileChange = { readonly base: readonly Tile[]; readonly tiles: readonly Tile[] }

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
    mutationFn: async ({ base, tiles }) => {
      let saved = queries.getQueryData<TilePage>(savedKey) ?? (await readTiles(request))
      for (let attempt = 1; ; attempt += 1) {
        const merged = mergeTiles({ base, mine: tiles, theirs: saved.tiles })
        const body = { tiles: merged, version: saved.version }
        try {
          return await request({
            method: 'PUT',
            path: '/api/tiles',
            body,
            schema: ({ tilePage }) => tilePage,
          })
        } catch (error) {
          const isStale = error instanceof ApiError && error.code === 'portal/tiles-changed'
          if (!isStale || attempt === attempts) throw error
          saved = await readTiles(request)
        }
      }
    },
    onMutate: async ({ tiles }) => {
      await queries.cancelQueries({ queryKey: tilesKey, exact: true })
      queries.setQueryData<TilePage>(tilesKey, { tiles: [...tiles] })
    },
    onSuccess: (page) => {
      queries.setQueryData(savedKey, page)
      // A later change is already on the screen.
      if (queries.isMutating({ mutationKey: tilesKey }) === 1) queries.setQueryData(tilesKey, page)
    },
  })
}

/** How often to try a save, in case another window saves at the same moment. */
const attempts = 3

const readTiles = (request: Api['request'], signal?: AbortSignal): Promise<TilePage> =>
  request({ path: '/api/tiles', schema: ({ tilePage }) => tilePage, ...(signal ? { signal } : {}) })
