import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Kysely, PGliteDialect } from 'kysely'
import { asText, date, int8, wholeNumber } from './columnTypes.ts'
import type { OpenDatabase } from './database.ts'
import type { Schema } from './schema.ts'

/** Opens the embedded database in a folder, or in memory, where it may start from an image of a data folder. */
export async function openPglite(
  from: { readonly folder: string } | { readonly image?: Blob },
): Promise<OpenDatabase> {
  const pglite = await PGlite.create({
    ...('folder' in from ? { dataDir: from.folder } : from.image ? { loadDataDir: from.image } : {}),
    extensions: { pg_trgm },
    parsers: { [int8]: wholeNumber, [date]: asText },
  })
  const database = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  return {
    database,
    background: database,
    reading: database,
    driver: { kind: 'pglite', pglite },
    withoutLimit: (work) => work(database),
    ping: async () => {
      await pglite.query('SELECT 1')
    },
    close: () => database.destroy(),
  }
}
