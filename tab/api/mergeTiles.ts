import type { Tile } from '../../src/http/contract.ts'
import { maxTiles } from '../../src/values/tileLook.ts'

type Tiles = readonly Tile[]

/**
 * Applies the changes from `base` to `mine` to `theirs`, the page that another window saved meanwhile. Keeps what both
 * added or removed. If both changed the same tile or the order, `mine` wins.
 */
export function mergeTiles(parts: {
  readonly base: Tiles
  readonly mine: Tiles
  readonly theirs: Tiles
}): Tiles {
  const { base, mine, theirs } = parts
  const [inBase, inMine, inTheirs] = [byId(base), byId(mine), byId(theirs)]
  const changed = (tile: Tile) => JSON.stringify(tile) !== JSON.stringify(inBase.get(tile.id))
  const keptOfMine = mine.filter((tile) => inTheirs.has(tile.id) || changed(tile))
  const addedByThem = theirs.filter(({ id }) => !inBase.has(id) && !inMine.has(id))
  const merged = [...keptOfMine, ...addedByThem].map((tile) =>
    changed(tile) ? tile : (inTheirs.get(tile.id) ?? tile),
  )
  const moved = orderOf(mine, inBase) !== orderOf(base, inMine)
  return (moved ? merged : inOrderOf(theirs, merged)).slice(0, maxTiles)
}

const byId = (tiles: Tiles): ReadonlyMap<string, Tile> => new Map(tiles.map((tile) => [tile.id, tile]))

const orderOf = (tiles: Tiles, among: ReadonlyMap<string, Tile>): string =>
  tiles.flatMap(({ id }) => (among.has(id) ? id : [])).join(' ')

/** Puts the tiles in the order of `example`; tiles that are not in it come last. */
function inOrderOf(example: Tiles, tiles: Tiles): Tiles {
  const place = (tile: Tile) => {
    const index = example.findIndex(({ id }) => id === tile.id)
    return index === -1 ? example.length : index
  }
  return tiles.toSorted((one, other) => place(one) - place(other))
}
