/** The left and top edge of a tile, in pixels. */
export type TilePosition = { readonly left: number; readonly top: number }

/**
 * Returns the index of the tile to move to for a key, or null if the key does not move between tiles or there is
 * no tile in that direction. Up and down go to the nearest tile in the next row.
 */
export function nextTile(key: string, index: number, positions: readonly TilePosition[]): number | null {
  switch (key) {
    case 'ArrowRight':
      return index + 1 < positions.length ? index + 1 : null
    case 'ArrowLeft':
      return index > 0 ? index - 1 : null
    case 'Home':
      return positions.length > 0 ? 0 : null
    case 'End':
      return positions.length > 0 ? positions.length - 1 : null
    case 'ArrowDown':
      return nearestIn(positions, index, (top, from) => top > from)
    case 'ArrowUp':
      return nearestIn(positions, index, (top, from) => top < from)
    default:
      return null
  }
}

function nearestIn(
  positions: readonly TilePosition[],
  index: number,
  isInDirection: (top: number, from: number) => boolean,
): number | null {
  const from = positions[index]
  if (!from) return null
  let best: { readonly index: number; readonly rows: number; readonly aside: number } | null = null
  for (const [at, { left, top }] of positions.entries()) {
    if (!isInDirection(top, from.top)) continue
    const rows = Math.abs(top - from.top)
    const aside = Math.abs(left - from.left)
    if (best === null || rows < best.rows || (rows === best.rows && aside < best.aside)) {
      best = { index: at, rows, aside }
    }
  }
  return best?.index ?? null
}
