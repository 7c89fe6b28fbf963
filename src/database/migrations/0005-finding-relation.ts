import { type Kysely, sql } from 'kysely'

/** Adds the client or creditor of a finding, for its card, and a mark for findings that a reload has to confirm. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const statements = [
  `ALTER TABLE exact_finding
    ADD COLUMN relation_id uuid,
    ADD COLUMN is_forgotten boolean NOT NULL DEFAULT false`,
  'CREATE INDEX exact_finding_relation ON exact_finding (relation_id) WHERE relation_id IS NOT NULL',
]
