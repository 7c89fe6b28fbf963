/** The largest number of tiles on a start page. */
export const maxTiles = 40

/** The icons that a tile of the start page may have. */
export const tileIconNames = [
  'search',
  'receipt',
  'warning',
  'undo',
  'document',
  'people',
  'building',
  'star',
  'phone',
  'link',
] as const

/** The colours that a tile may have; each theme decides what they look like. */
export const tileColourNames = ['brand', 'green', 'gold', 'red', 'purple', 'grey'] as const
