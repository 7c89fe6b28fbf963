/** The version of the format. Raised when a change keeps older portals from reading it. */
export const formatVersion = 1

/** Where a back-up comes from. */
export type Header = {
  /** Version of the portal that made it. */
  readonly portal: string
  /** ISO 8601, in UTC. */
  readonly madeAt: string
  /** Names of the migrations that have run on its tables. */
  readonly migrations: readonly string[]
}

/**
 * The contents of a database in the order in which they are read and written: the header, then each table followed by
 * its rows. A row is the text of a JSON array with PostgreSQL's own text of each column, or null, so that every
 * value comes back exactly as it was.
 */
export type Part =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly string[] }

export type Parts = AsyncIterable<Part>
