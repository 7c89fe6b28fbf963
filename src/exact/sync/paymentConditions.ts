import type { AdministrationId } from '../../values/ids.ts'
import type { Page } from '../connection/connection.ts'
import {
  type PaymentCondition,
  paymentConditionProperties,
  readPaymentCondition,
} from '../mapping/paymentCondition.ts'
import { readAll, recordId } from '../mapping/reading.ts'
import { paymentConditionsMs } from '../rhythm.ts'
import { addressOf } from './changesQuery.ts'
import { notStarted, readProgress, writeProgress } from './cursor.ts'
import { clearFindings, storeFindings } from './findings.ts'
import { requireIncluded } from './leaveOut.ts'
import type { Parts, WriteTransaction } from './parts.ts'
import type { StreamRun } from './syncStream.ts'

export const paymentConditions = 'paymentConditions'

const query = {
  resource: 'cashflow/PaymentConditions',
  select: paymentConditionProperties,
  changesBy: 'time',
} as const

/** Reads all payment conditions, once an hour, and updates which clients pay by direct debit. */
export async function syncPaymentConditions(parts: Parts, run: StreamRun): Promise<void> {
  const { database, now } = parts
  const { administration } = run
  const key = { administration, stream: paymentConditions }
  const requestedAt = now()
  const { freshAt } = (await readProgress(database, key)) ?? notStarted
  if (freshAt && requestedAt.getTime() - freshAt.getTime() < paymentConditionsMs) return
  const raws = await readEverything(parts, run)
  const { rows, findings } = readAll(raws, readPaymentCondition)
  const conditions = oneByCode(rows)
  await database.transaction().execute(async (transaction) => {
    await requireIncluded(transaction, administration)
    await replace(transaction, administration, conditions)
    await parts.writers.directDebitConditions(transaction, {
      administration,
      codes: conditions.filter((condition) => condition.by_direct_debit).map(({ code }) => code),
    })
    await clearFindings(transaction, key, ['', ...raws.map(recordId)])
    await storeFindings(transaction, key, findings, requestedAt)
    await writeProgress(transaction, key, {
      ...notStarted,
      rows: raws.length,
      freshAt: requestedAt,
      at: requestedAt,
    })
  })
}

async function readEverything(
  { connection }: Parts,
  { administration, signal }: StreamRun,
): Promise<readonly unknown[]> {
  const raws: unknown[] = []
  let address: Page['next'] = addressOf(query, 0)
  while (address !== null) {
    const page: Page = await connection.readPage({ administration, address, urgency: 'background', signal })
    raws.push(...page.rows)
    address = page.next
  }
  return raws
}

/** A condition in instalments has a row for each. It counts as direct debit if one of them is. */
function oneByCode(rows: readonly PaymentCondition[]): readonly PaymentCondition[] {
  const conditions = new Map<string, PaymentCondition>()
  for (const row of rows) {
    const previous = conditions.get(row.code)
    if (!previous || row.by_direct_debit) conditions.set(row.code, row)
  }
  return [...conditions.values()]
}

async function replace(
  transaction: WriteTransaction,
  administration: AdministrationId,
  conditions: readonly PaymentCondition[],
): Promise<void> {
  await transaction
    .deleteFrom('exact_payment_condition')
    .where('administration', '=', administration)
    .execute()
  if (conditions.length === 0) return
  await transaction
    .insertInto('exact_payment_condition')
    .values(conditions.map((condition) => ({ ...condition, administration })))
    .execute()
}
