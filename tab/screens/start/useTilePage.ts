import { useMemo, useState } from 'react'
import type { Tile } from '../../../src/http/contract.ts'
import { useSaveTiles, useTiles } from '../../api/tiles.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { defaultTiles } from './defaultTiles.ts'
import { removeTile, restoreTile } from './tileOrder.ts'

type RemovedTile = { readonly tile: Tile; readonly place: number }

export type TilePageState = {
  /** What is on the page now; null while it is not known. */
  readonly tiles: readonly Tile[] | null
  readonly first: readonly Tile[]
  readonly error: Error | null
  readonly retry: () => void
  readonly save: (tiles: readonly Tile[]) => void
  readonly saving: boolean
  readonly saveFailed: boolean
  readonly saveAgain: () => void
  readonly remove: (tile: Tile) => void
  readonly removed: RemovedTile | null
  readonly undo: () => void
}

/** The employee's tiles with what can be done to them. Who never arranged the page sees the first tiles. */
export function useTilePage(): TilePageState {
  const text = useText()
  const { me, portal } = useSession()
  const query = useTiles()
  const saving = useSaveTiles()
  const [emptied, setEmptied] = useState(false)
  const [removed, setRemoved] = useState<RemovedTile | null>(null)
  const first = useMemo(
    () =>
      defaultTiles(
        { roles: me.roles, creditors: portal.features.creditors },
        { find: text('screen.find'), creditors: text('screen.creditors'), admin: text('screen.admin') },
      ),
    [me, portal, text],
  )
  const own = query.data?.tiles
  const tiles = own === undefined ? null : own.length === 0 && !emptied ? first : own
  const save = (next: readonly Tile[]) => {
    setEmptied(next.length === 0)
    setRemoved(null)
    saving.mutate(next)
  }
  return {
    tiles,
    first,
    error: query.error,
    retry: () => {
      query.refetch()
    },
    save,
    saving: saving.isPending,
    saveFailed: saving.isError,
    saveAgain: () => saving.variables && saving.mutate(saving.variables),
    remove: (tile) => {
      if (!tiles) return
      save(removeTile(tiles, tile.id))
      setRemoved({ tile, place: tiles.indexOf(tile) })
    },
    removed,
    undo: () => removed && save(restoreTile(tiles ?? [], removed.tile, removed.place)),
  }
}
