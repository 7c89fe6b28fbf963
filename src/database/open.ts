import type { OpenDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { openPglite } from './openPglite.ts'
import { openPostgres } from './openPostgres.ts'

export type { Database, OpenDatabase } from './database.ts'

/** Which database: PostgreSQL at an address, or PGlite in a folder or in memory. */
export type DatabasePlace =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'memory'; readonly image?: Blob }

/** Opens the database and brings its tables up to date. */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  const opened = place.kind === 'postgres' ? openPostgres(place.url) : await openPglite(place)
  await migrate(opened.database)
  return opened
}
