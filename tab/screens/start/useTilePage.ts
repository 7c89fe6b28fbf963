import { useMemo, useState } from 'react'
import type { Tile } from '../../../src/http/contract.ts'
import { maxTiles } from '../../../src/values/tileLook.ts'
import { useSaveTiles, useTiles } from '../../api/tiles.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { defaultTiles } from './defaultTiles.ts'
import { removeTile, restoreTile } from './tileOrder.ts'

type RemovedTile = { readonly tile: Tile; readonly index: number }

export type TilePageState = {
  /** The tiles on the page; null until they are loaded. */
  readonly tiles: readonly Tile[] | null
  /** True if there is no room for another tile. */
  readonly isFull: boolean
  readonly defaults: readonly Tile[]
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

/** Manages the employee's tiles. Until they arrange the page, it has the admin's tiles or the built-in ones. */
export function useTilePage(): TilePageState {
  const text = useText()
  const { me, portal } = useSession()
  const query = useTiles()
  const saving = useSaveTiles()
  const [isEmptied, setEmptied] = useState(false)
  const [removed, setRemoved] = useState<RemovedTile | null>(null)
  const builtIn = useMemo(
    () =>
      defaultTiles(
        { roles: me.roles, creditors: portal.features.creditors },
        {
          find: text('screen.find'),
          creditors: text('screen.creditors'),
          admin: text('screen.admin'),
          accessLog: text('screen.accessLog'),
          reversed: text('work.list.reversed'),
          late30: text('work.list.late30'),
          late60: text('work.list.late60'),
          late90: text('work.list.late90'),
          directDebit: text('work.list.directDebit'),
          credit: text('work.list.credit'),
          waiting: text('work.list.waiting'),
          conflict: text('work.list.conflict'),
        },
      ),
    [me, portal, text],
  )
  const own = query.data?.tiles
  const defaults = query.data?.defaults ?? builtIn
  const tiles = own === undefined ? null : own.length === 0 && !isEmptied ? defaults : own
  const save = (next: readonly Tile[]) => {
    setEmptied(next.length === 0)
    setRemoved(null)
    saving.mutate({ base: own ?? [], tiles: next })
  }
  return {
    tiles,
    isFull: tiles !== null && tiles.length >= maxTiles,
    defaults,
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
      setRemoved({ tile, index: tiles.indexOf(tile) })
    },
    removed,
    undo: () => removed && save(restoreTile(tiles ?? [], removed.tile, removed.index)),
  }
}
