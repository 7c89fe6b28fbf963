import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { DatabaseStartError } from './errors.ts'
import type { Schema } from './schema.ts'
import type { SchemaSteps } from './schemaStep.ts'

/** A step that has run on this database, and the oldest code that still works after it. */
export type ExecutedStep = { readonly name: string; readonly oldestCode: string | null }

/** Returns the steps that have run on this database, in order. Empty if the database is new. */
export async function readExecuted(database: Kysely<Schema>): Promise<readonly ExecutedStep[]> {
  if (!(await exists(database, 'kysely_migration'))) return []
  const oldestCode = (await exists(database, 'schema_support'))
    ? sql`(SELECT oldest_code FROM schema_support WHERE migration = name)`
    : sql`NULL::text`
  const { rows } = await sql<ExecutedStep>`
    SELECT name, ${oldestCode} AS "oldestCode" FROM kysely_migration ORDER BY name`.execute(database)
  return rows
}

/**
 * Returns the steps of newer code that have run here: the migrator must know them, but never runs them again. Throws
 * a DatabaseStartError if one of them does not support this code.
 */
export function acceptNewer(
  executed: readonly ExecutedStep[],
  steps: SchemaSteps,
): Record<string, Migration> {
  const newer = executed.filter(({ name }) => !Object.hasOwn(steps, name))
  const newest = Object.keys(steps).toSorted().at(-1) ?? ''
  const refusing = newer.find(({ oldestCode }) => oldestCode === null || oldestCode > newest)
  if (refusing) {
    throw new DatabaseStartError(
      `A newer version of the portal has changed the database (${refusing.name}) in a way that this version (${newest}) cannot work with. Start the newer version, or restore a back-up from before the upgrade.`,
    )
  }
  return Object.fromEntries(newer.map(({ name }) => [name, { up: async () => undefined }]))
}

async function exists(database: Kysely<Schema>, table: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`SELECT to_regclass(${table}) IS NOT NULL AS found`.execute(
    database,
  )
  return rows[0]?.found ?? false
}
