import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { OpenDatabase } from './database.ts'
import { DatabaseStartError } from './errors.ts'
import * as readModel from './migrations/0001-read-model.ts'
import * as creditorAmountSign from './migrations/0002-creditor-amount-sign.ts'
import * as searchWords from './migrations/0003-search-words.ts'
import * as refreshLease from './migrations/0004-refresh-lease.ts'
import * as findingRelation from './migrations/0005-finding-relation.ts'
import * as invoiceDetail from './migrations/0006-invoice-detail.ts'
import * as searchOrder from './migrations/0007-search-order.ts'
import * as shownWords from './migrations/0008-shown-words.ts'
import * as wordsInParts from './migrations/0009-words-in-parts.ts'
import * as startsOfFive from './migrations/0010-starts-of-five.ts'

/**
 * A step from one schema to the next. `oldestCode` is the name of a migration: code that knows migrations up to that
 * one still works after this step. A step that only adds (expands) names the one before it. A step that removes
 * (contracts) names the step since which no code uses what it removes. Without it no older code may start.
 */
export type SchemaStep = Migration & { readonly oldestCode?: string }
export type SchemaSteps = { readonly [name: string]: SchemaStep }

/** In order of their names. A migration that has run anywhere is never edited. */
export const schemaSteps: SchemaSteps = {
  '0001-read-model': readModel,
  '0002-creditor-amount-sign': creditorAmountSign,
  '0003-search-words': searchWords,
  '0004-refresh-lease': refreshLease,
  '0005-finding-relation': findingRelation,
  '0006-invoice-detail': invoiceDetail,
  '0007-search-order': searchOrder,
  '0008-shown-words': shownWords,
  '0009-words-in-parts': wordsInParts,
  '0010-starts-of-five': startsOfFive,
}

/**
 * Brings the tables up to date. Leaves a newer schema as it is if that still supports this code, and throws a
 * DatabaseStartError if it does not. Otherwise throws what the failing migration threw.
 */
export function migrate(
  { withoutLimit }: Pick<OpenDatabase, 'withoutLimit'>,
  steps: SchemaSteps = schemaSteps,
): Promise<void> {
  return withoutLimit(async (database) => {
    const newer = await readNewer(database, steps)
    const { error } = await new Migrator({
      db: database,
      provider: { getMigrations: async () => ({ ...recording(steps), ...newer }) },
    }).migrateToLatest()
    if (error) throw error
  })
}

/** Returns the migrations of newer code that have run here. The migrator must know them, but never runs them again. */
async function readNewer<T>(database: Kysely<T>, steps: SchemaSteps): Promise<Record<string, Migration>> {
  const newer = (await readExecuted(database)).filter(({ name }) => !Object.hasOwn(steps, name))
  const newest = Object.keys(steps).toSorted().at(-1) ?? ''
  const refusing = newer.find(({ oldestCode }) => oldestCode === null || oldestCode > newest)
  if (refusing) {
    throw new DatabaseStartError(
      `A newer version of the portal has changed the database (${refusing.name}) in a way that this version (${newest}) cannot work with. Start the newer version, or restore a back-up from before the upgrade.`,
    )
  }
  return Object.fromEntries(newer.map(({ name }) => [name, { up: async () => undefined }]))
}

type Executed = { readonly name: string; readonly oldestCode: string | null }

async function readExecuted<T>(database: Kysely<T>): Promise<readonly Executed[]> {
  if (!(await exists(database, 'kysely_migration'))) return []
  const oldestCode = (await exists(database, 'schema_support'))
    ? sql`(SELECT oldest_code FROM schema_support WHERE migration = name)`
    : sql`NULL::text`
  const { rows } = await sql<Executed>`
    SELECT name, ${oldestCode} AS "oldestCode" FROM kysely_migration ORDER BY name`.execute(database)
  return rows
}

/** Records in each step's own transaction which code the schema supports after it. */
function recording(steps: SchemaSteps): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(steps).map(([name, { up, oldestCode }]) => [
      name,
      {
        up: async (database: Kysely<unknown>) => {
          await up(database)
          if (oldestCode === undefined) return
          await sql`CREATE TABLE IF NOT EXISTS schema_support
            (migration text PRIMARY KEY, oldest_code text NOT NULL)`.execute(database)
          await sql`INSERT INTO schema_support (migration, oldest_code) VALUES (${name}, ${oldestCode})`.execute(
            database,
          )
        },
      },
    ]),
  )
}

async function exists<T>(database: Kysely<T>, table: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`SELECT to_regclass(${table}) IS NOT NULL AS found`.execute(
    database,
  )
  return rows[0]?.found ?? false
}
