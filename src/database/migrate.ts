import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
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

/** In order of their names; a migration that has run anywhere is never edited. */
const migrations: Record<string, Migration> = {
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

/** Brings the tables up to date. Throws what the failing migration threw. */
export async function migrate<T>(database: Kysely<T>): Promise<void> {
  const { error } = await new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest()
  if (error) throw error
}
