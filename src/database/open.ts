import { PGlite, types as pgliteTypes } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'

/**
 * Where the data live: a PostgreSQL address, a folder for embedded PGlite, or memory, which may begin
 * from an image of a data folder.
 */
export type DatabasePlace =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'memory'; readonly image?: Blob }

export type Database = Kysely<Schema>

/** The open database; `driver` is for pg-boss, which brings its own SQL. */
export type OpenDatabase = {
  readonly database: Database
  readonly driver:
    | { readonly kind: 'postgres'; readonly pool: pg.Pool }
    | { readonly kind: 'pglite'; readonly pglite: PGlite }
  readonly close: () => Promise<void>
}

const int8 = 20
const date = 1082

const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint beyond the safe integers')
  return value
}
const asText = (text: string): string => text

/** Opens the database and brings its tables up to date. The only file that knows which of the two it is. */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  const opened = place.kind === 'postgres' ? openPostgres(place.url) : await openPglite(place)
  await migrate(opened.database)
  return opened
}

function openPostgres(url: string): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === int8
          ? wholeNumber
          : oid === date
            ? asText
            : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { database, driver: { kind: 'postgres', pool }, close: () => database.destroy() }
}

async function openPglite(place: Exclude<DatabasePlace, { kind: 'postgres' }>): Promise<OpenDatabase> {
  const pglite = await PGlite.create({
    ...(place.kind === 'folder'
      ? { dataDir: place.folder }
      : place.image
        ? { loadDataDir: place.image }
        : {}),
    extensions: { pg_trgm },
    parsers: { [pgliteTypes.INT8]: wholeNumber, [pgliteTypes.DATE]: asText },
  })
  const database = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  return { database, driver: { kind: 'pglite', pglite }, close: () => database.destroy() }
}
