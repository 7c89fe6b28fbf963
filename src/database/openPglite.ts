import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Kysely, PGliteDialect } from 'kysely'
import { asText, date, int8, wholeNumber } from './columnTypes.ts'
import type { OpenDatabase } from './database.ts'
import { DatabaseError } from './errors.ts'
import { folderIdentity } from './folder/folderIdentity.ts'
import { FolderPglite } from './folder/folderPglite.ts'
import type { Schema } from './schema.ts'

const options = { extensions: { pg_trgm }, parsers: { [int8]: wholeNumber, [date]: asText } }

/** Opens the embedded database in memory, where it may start from an image of a data folder. */
export async function openPgliteInMemory({ image }: { readonly image?: Blob }): Promise<OpenDatabase> {
  const pglite = await PGlite.create({ ...options, ...(image ? { loadDataDir: image } : {}) })
  return openDatabase(pglite, { identity: 'memory', canSave: () => true, canRead: () => true })
}

/** Opens the embedded database in a folder. Nothing else may use the folder. */
export async function openPgliteFolder(folder: string): Promise<OpenDatabase> {
  const pglite = new FolderPglite(folder, options)
  await pglite.waitReady
  return openDatabase(pglite, {
    identity: folderIdentity(folder),
    canSave: () => pglite.space() === 'enough',
    canRead: () => pglite.space() !== 'none',
  })
}

/** `canRead` is false if not even the access log can be written, without which no one gets data. */
function openDatabase(
  pglite: PGlite,
  {
    identity,
    canSave,
    canRead,
  }: { readonly identity: string; readonly canSave: () => boolean; readonly canRead: () => boolean },
): OpenDatabase {
  const database = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  return {
    database,
    background: database,
    reading: database,
    driver: { kind: 'pglite', pglite },
    identity,
    withoutLimit: (work) => work(database),
    ping: async () => {
      if (!canRead()) throw new DatabaseError('disk full')
      await pglite.query('SELECT 1')
    },
    canSave,
    close: () => database.destroy(),
  }
}
