import type { QueryClient } from '@tanstack/react-query'
import type { Tile, TilePage } from '../../src/http/contract.ts'
import { ApiError } from './errors.ts'
import { mergeTiles } from './mergeTiles.ts'
import type { Api } from './request.ts'

/** The new tiles, and those that were on the screen before the change. */
export type TileChange = { readonly base: readonly Tile[]; readonly tiles: readonly Tile[] }

/** The page as the server last returned it, without unsaved changes. */
export const savedKey = ['tiles', 'saved'] as const
/** The tiles before the first change that could not be saved. Later changes build on that change. */
const unsavedBaseKey = ['tiles', 'unsaved base'] as const

/** How often to try a save, in case another window saves at the same moment. */
const attempts = 3

/**
 * Saves a change and returns the page as the server stored it. Includes earlier changes that could not be saved, and
 * keeps what another window saved meanwhile. Throws an ApiError.
 */
export async function saveTiles(
  request: Api['request'],
  queries: QueryClient,
  change: TileChange,
): Promise<TilePage> {
  const base = queries.getQueryData<TileChange['base']>(unsavedBaseKey) ?? change.base
  try {
    const page = await saveMerged(request, queries, { ...change, base })
    queries.setQueryData(savedKey, page)
    queries.removeQueries({ queryKey: unsavedBaseKey })
    return page
  } catch (error) {
    queries.setQueryData(unsavedBaseKey, base)
    throw error
  }
}

async function saveMerged(
  request: Api['request'],
  queries: QueryClient,
  { base, tiles }: TileChange,
): Promise<TilePage> {
  let saved = queries.getQueryData<TilePage>(savedKey) ?? (await readTiles(request))
  for (let attempt = 1; ; attempt += 1) {
    const body = { tiles: mergeTiles({ base, mine: tiles, theirs: saved.tiles }), version: saved.version }
    try {
      return await request({ method: 'PUT', path: '/api/tiles', body, schema: ({ tilePage }) => tilePage })
    } catch (error) {
      const isStale = error instanceof ApiError && error.code === 'portal/tiles-changed'
      if (!isStale || attempt === attempts) throw error
      saved = await readTiles(request)
    }
  }
}

export function readTiles(request: Api['request'], signal?: AbortSignal): Promise<TilePage> {
  return request({ path: '/api/tiles', schema: ({ tilePage }) => tilePage, ...(signal ? { signal } : {}) })
}
