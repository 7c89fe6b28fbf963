import type { OpenDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { openPglite } from './openPglite.ts'
import { openPostgres } from './openPostgres.ts'

export type { Database, OpenDatabase } from './database.ts'

/** Which database: PostgreSQL at an address, or PGlite in a folder or in memory. */
export type DatabaseLocation =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'memory'; readonly image?: Blob }

/** Opens the database and brings its tables up to date. */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  const opened = location.kind === 'postgres' ? openPostgres(location.url) : await openPglite(location)
  await migrate(opened.database)
  return opened
}
