/** Where a tile lies on the sheet: its left and top edge, in pixels. */
export type TilePosition = { readonly left: number; readonly top: number }

/**
 * Which tile an arrow key leads to from the one at `index`; null when the key is none for tiles or leads off the
 * sheet. Up and down go to the tile of the row above or below that lies nearest.
 */
export function nextTile(key: string, index: number, places: readonly TilePosition[]): number | null {
  switch (key) {
    case 'ArrowRight':
      return index + 1 < places.length ? index + 1 : null
    case 'ArrowLeft':
      return index > 0 ? index - 1 : null
    case 'Home':
      return places.length > 0 ? 0 : null
    case 'End':
      return places.length > 0 ? places.length - 1 : null
    case 'ArrowDown':
      return nearestIn(places, index, (top, from) => top > from)
    case 'ArrowUp':
      return nearestIn(places, index, (top, from) => top < from)
    default:
      return null
  }
}

function nearestIn(
  places: readonly TilePosition[],
  index: number,
  lies: (top: number, from: number) => boolean,
): number | null {
  const from = places[index]
  if (!from) return null
  let best: { readonly index: number; readonly rows: number; readonly aside: number } | null = null
  for (const [at, { left, top }] of places.entries()) {
    if (!lies(top, from.top)) continue
    const rows = Math.abs(top - from.top)
    const aside = Math.abs(left - from.left)
    if (best === null || rows < best.rows || (rows === best.rows && aside < best.aside)) {
      best = { index: at, rows, aside }
    }
  }
  return best?.index ?? null
}
