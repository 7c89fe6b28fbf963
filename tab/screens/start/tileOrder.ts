import type { Tile } from '../../../src/http/contract.ts'

/** The most that the API keeps. */
export const maxTiles = 40

export type TileMove = 'earlier' | 'later' | 'first' | 'last'

/** The tiles with one of them moved; the same order when it cannot move that way. */
export function moveTile(tiles: readonly Tile[], id: string, move: TileMove): readonly Tile[] {
  const from = tiles.findIndex((tile) => tile.id === id)
  if (from === -1) return tiles
  const places: { readonly [Move in TileMove]: number } = {
    earlier: from - 1,
    later: from + 1,
    first: 0,
    last: tiles.length - 1,
  }
  return placeAt(tiles, from, places[move])
}

/** The tiles with one of them put where another one lies; the same order when either is unknown. */
export function dropTile(tiles: readonly Tile[], id: string, overId: string): readonly Tile[] {
  const from = tiles.findIndex((tile) => tile.id === id)
  const to = tiles.findIndex((tile) => tile.id === overId)
  return from === -1 || to === -1 ? tiles : placeAt(tiles, from, to)
}

/** The tile in place of the one with the same id, or behind all others when it is new. */
export function putTile(tiles: readonly Tile[], tile: Tile): readonly Tile[] {
  return tiles.some(({ id }) => id === tile.id)
    ? tiles.map((present) => (present.id === tile.id ? tile : present))
    : [...tiles, tile]
}

export function removeTile(tiles: readonly Tile[], id: string): readonly Tile[] {
  return tiles.filter((tile) => tile.id !== id)
}

/** Brings a removed tile back to the place it had, or as near to it as the page now allows. */
export function restoreTile(tiles: readonly Tile[], tile: Tile, place: number): readonly Tile[] {
  if (tiles.some(({ id }) => id === tile.id)) return tiles
  return [...tiles.slice(0, place), tile, ...tiles.slice(place)]
}

function placeAt(tiles: readonly Tile[], from: number, to: number): readonly Tile[] {
  const tile = tiles[from]
  if (!tile || from === to || to < 0 || to >= tiles.length) return tiles
  const others = tiles.toSpliced(from, 1)
  return others.toSpliced(to, 0, tile)
}
