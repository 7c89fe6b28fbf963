import { type Kysely, sql } from 'kysely'
import { schemaSteps } from '../../src/database/migrate.ts'
import type { SchemaStep } from '../../src/database/schemaStep.ts'

const newest = Object.keys(schemaSteps).at(-1) ?? ''

/** Steps that next versions could have, each after the one before. */
const adds: SchemaStep = {
  oldestCode: newest,
  up: async (database: Kysely<unknown>) => {
    await sql`ALTER TABLE client ADD COLUMN nickname text`.execute(database)
  },
}
const removes: SchemaStep = {
  oldestCode: '9001-adds',
  up: async (database: Kysely<unknown>) => {
    await sql`ALTER TABLE client DROP COLUMN nickname`.execute(database)
  },
}
export const table: SchemaStep = {
  oldestCode: '9004-slow',
  up: async (database) => {
    await sql`CREATE TABLE guest (id serial PRIMARY KEY, name text NOT NULL, short text)`.execute(database)
  },
}
export const filling = (beforeBatch: () => void): SchemaStep => ({
  oldestCode: '9005-table',
  fill: {
    table: 'guest',
    key: 'id',
    rows: async (database, batch) => {
      beforeBatch()
      await sql`UPDATE guest SET short = left(name, 3) WHERE short IS NULL AND ${batch}`.execute(database)
    },
  },
})
export const fill = filling(() => undefined)
export const index: SchemaStep = {
  oldestCode: '9006-fill',
  index: { name: 'guest_short', on: 'guest (short)' },
}
const nothing: SchemaStep = { up: async () => undefined }

export const withAdds = { ...schemaSteps, '9001-adds': adds }
export const withRemoves = { ...withAdds, '9002-removes': removes }
export const withSilent = { ...withRemoves, '9003-silent': nothing }
export const withTable = { ...withSilent, '9004-slow': nothing, '9005-table': table }
export const withFill = { ...withTable, '9006-fill': fill }
export const withIndex = { ...withFill, '9007-index': index }
