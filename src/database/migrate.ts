import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { OpenDatabase } from './database.ts'
import { acceptNewer, readExecuted } from './executedSteps.ts'
import { buildIndex, createIndex, fillTable } from './largeTables.ts'
import { underMigrationLock } from './migrationLock.ts'
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
import * as signInCode from './migrations/0011-sign-in-code.ts'
import * as connectionOwner from './migrations/0012-connection-owner.ts'
import * as conversations from './migrations/0013-conversations.ts'
import * as ownInvoice from './migrations/0014-own-invoice.ts'
import * as recentClients from './migrations/0018-recent-clients.ts'
import * as leftOut from './migrations/0019-left-out.ts'
import * as tokenRequests from './migrations/0020-token-requests.ts'
import * as leaderNumber from './migrations/0021-leader-number.ts'
import * as wordsOnce from './migrations/0022-words-once.ts'
import * as oneWordIndex from './migrations/0023-one-word-index.ts'
import * as contactChanges from './migrations/0025-contact-changes.ts'
import * as workLists from './migrations/0026-work-lists.ts'
import * as callLimits from './migrations/0031-call-limits.ts'
import { lockMilliseconds, retryLocked } from './retryLocked.ts'
import type { SchemaStep, SchemaSteps } from './schemaStep.ts'

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
  '0011-sign-in-code': signInCode,
  '0012-connection-owner': connectionOwner,
  '0013-conversations': conversations,
  '0014-own-invoice': ownInvoice,
  '0015-own-invoice-of-terms': ownInvoice.fillTerms,
  '0016-own-invoice-of-creditor-terms': ownInvoice.fillCreditorTerms,
  '0017-own-invoice-index': ownInvoice.indexed,
  '0018-recent-clients': recentClients,
  '0019-left-out': leftOut,
  '0020-token-requests': tokenRequests,
  '0021-leader-number': leaderNumber,
  '0022-words-once': wordsOnce.emptied,
  '0023-one-word-index': oneWordIndex.indexed,
  '0024-one-word-index-only': oneWordIndex,
  '0025-contact-changes': contactChanges,
  '0026-late-terms': workLists.late,
  '0027-reversed-terms': workLists.reversed,
  '0028-collected-terms': workLists.collected,
  '0029-credit-terms': workLists.credit,
  '0030-unwritten-changes': workLists.changes,
  '0031-call-limits': callLimits,
}

/**
 * Brings the tables up to date, one step after another, while other instances serve. Calls `note` with a line about
 * steps that take long. Leaves a newer schema as it is if that still supports this code, and throws a
 * DatabaseStartError if it does not. If a step fails, throws its error; the steps before it stay.
 */
export function migrate(
  { withoutLimit, driver }: Pick<OpenDatabase, 'withoutLimit' | 'driver'>,
  { steps = schemaSteps, note = () => undefined }: MigrateOptions = {},
): Promise<void> {
  return withoutLimit((database) =>
    database.connection().execute((connection) =>
      underMigrationLock(connection, note, async () => {
        const executed = await readExecuted(connection)
        const newer = acceptNewer(executed, steps)
        const pending = Object.keys(steps).filter((name) => !executed.some((step) => step.name === name))
        if (pending.length === 0) return
        // No one uses a new database yet, so all steps fit in one transaction.
        if (executed.length === 0) return runChanges(connection, { steps, newer })
        for (const name of pending) {
          await runLongWork(connection, steps[name], { name, note, concurrently: driver.kind === 'postgres' })
          await retryLocked(name, () => runChanges(connection, { steps, newer, until: name }))
        }
      }),
    ),
  )
}

export type MigrateOptions = { readonly steps?: SchemaSteps; readonly note?: (line: string) => void }

/** Does the part of a step that takes long on a large table, outside a transaction. */
async function runLongWork<T>(
  database: Kysely<T>,
  step: SchemaStep | undefined,
  run: { readonly name: string; readonly note: (line: string) => void; readonly concurrently: boolean },
): Promise<void> {
  if (!step || 'up' in step) return
  if ('fill' in step) await fillTable(database, step.fill, run)
  else await buildIndex(database, step.index, run)
}

/** Runs the pending changes up to and including `until`, in one transaction that also records them. */
async function runChanges<T>(
  database: Kysely<T>,
  {
    steps,
    newer,
    until,
  }: { readonly steps: SchemaSteps; readonly newer: Record<string, Migration>; readonly until?: string },
): Promise<void> {
  const isNew = until === undefined
  const changes = Object.entries(steps).map(([name, step]) => [name, asMigration(name, step, isNew)] as const)
  const migrations = { ...Object.fromEntries(changes), ...newer }
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } })
  const { error } = await (isNew ? migrator.migrateToLatest() : migrator.migrateTo(until))
  if (error) throw error
}

/** Records in the step's own transaction which code the schema supports after it. */
function asMigration(name: string, step: SchemaStep, isNew: boolean): Migration {
  return {
    up: async (database: Kysely<unknown>) => {
      await sql`SELECT set_config('lock_timeout', ${String(lockMilliseconds)}, true)`.execute(database)
      if ('up' in step) await step.up(database)
      else if (isNew && 'index' in step) await createIndex(database, step.index)
      if (step.oldestCode === undefined) return
      await sql`CREATE TABLE IF NOT EXISTS schema_support
        (migration text PRIMARY KEY, oldest_code text NOT NULL)`.execute(database)
      await sql`INSERT INTO schema_support (migration, oldest_code) VALUES (${name}, ${step.oldestCode})`.execute(
        database,
      )
    },
  }
}
