/** Height of the portal's sticky header, below which other sticky parts stop. */
export const headerHeight = '52px'
