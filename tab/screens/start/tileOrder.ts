import type { Tile } from '../../../src/http/contract.ts'

export type TileMove = 'earlier' | 'later' | 'first' | 'last'

/** Returns the tiles with one of them moved, or the same array if it cannot move that way. */
export function moveTile(tiles: readonly Tile[], id: string, move: TileMove): readonly Tile[] {
  const from = tiles.findIndex((tile) => tile.id === id)
  if (from === -1) return tiles
  const target: { readonly [Move in TileMove]: number } = {
    earlier: from - 1,
    later: from + 1,
    first: 0,
    last: tiles.length - 1,
  }
  return moveTo(tiles, from, target[move])
}

/** Returns the tiles with one dropped on another, or the same array if either is unknown. */
export function dropTile(tiles: readonly Tile[], id: string, overId: string): readonly Tile[] {
  const from = tiles.findIndex((tile) => tile.id === id)
  const to = tiles.findIndex((tile) => tile.id === overId)
  return from === -1 || to === -1 ? tiles : moveTo(tiles, from, to)
}

/** Replaces the tile with the same id, or appends a new one. */
export function putTile(tiles: readonly Tile[], tile: Tile): readonly Tile[] {
  return tiles.some(({ id }) => id === tile.id)
    ? tiles.map((present) => (present.id === tile.id ? tile : present))
    : [...tiles, tile]
}

export function removeTile(tiles: readonly Tile[], id: string): readonly Tile[] {
  return tiles.filter((tile) => tile.id !== id)
}

/** Restores a removed tile at its index, or at the end if the page is shorter now. */
export function restoreTile(tiles: readonly Tile[], tile: Tile, index: number): readonly Tile[] {
  if (tiles.some(({ id }) => id === tile.id)) return tiles
  return [...tiles.slice(0, index), tile, ...tiles.slice(index)]
}

function moveTo(tiles: readonly Tile[], from: number, to: number): readonly Tile[] {
  const tile = tiles[from]
  if (!tile || from === to || to < 0 || to >= tiles.length) return tiles
  const others = tiles.toSpliced(from, 1)
  return others.toSpliced(to, 0, tile)
}
